-- One row is one matter and how it went: when it was routed, noticed and talked over (ever, and from acceptance on),
-- who had it before it was accepted, how many levels the body to which it was first brought stands above the body in
-- charge (one that the register of units does not have is of no level), whether the petitioner had to chase, how many
-- minutes passed from acceptance to reply, and whether the reply settled it: no repeat and no request for review within
-- the times of the rules petition-repeat and petition-review-request, and no petitioner who said within the former that
-- it was not. Steps are summed by office, then by matter, all in one place, as numbers and dates alone: sums of texts
-- and sets cost twice as much.
-- key: matter_id
WITH level AS (
  SELECT unit_code, CASE kind WHEN 'province-office' THEN 4 WHEN 'city-office' THEN 3 WHEN 'county-office' THEN 2 ELSE 1
           END AS level
  FROM unit),
office AS (
  SELECT matter_id, unit_code, min(step_no) AS first_no,
         min(step_no) FILTER (WHERE step = 'accept') AS accept_no,
         min(step_no) FILTER (WHERE step IN ('register', 'route')) AS entry_no,
         min(CAST(done_at AS DATE)) FILTER (WHERE step = 'notice') AS noticed_on,
         min(CAST(done_at AS DATE)) FILTER (WHERE step IN ('route', 'accept')) AS routed_on,
         min(CAST(done_at AS DATE)) FILTER (WHERE step = 'meet') AS met_on,
         min(done_at) FILTER (WHERE step = 'accept') AS accepted_at,
         min(done_at) FILTER (WHERE step = 'reply') AS replied_at
  FROM (SELECT /*+ REPARTITION(matter_id) */ * FROM petition_step) GROUP BY matter_id, unit_code),
step AS (
  SELECT matter_id, first_unit, accepting_unit, min(noticed_on) AS noticed_on, min(routed_on) AS routed_on,
         min(met_on) AS met_on,
         count(*) FILTER (WHERE first_no <= accepted_no OR accepted_no IS NULL AND entry_no IS NOT NULL) AS bodies,
         (unix_micros(min(replied_at)) - unix_micros(min(accepted_at))) / 60000000 AS reply_minutes
  FROM (SELECT *, min_by(unit_code, first_no) OVER matter AS first_unit,
               min_by(unit_code, accept_no) OVER matter AS accepting_unit, min(accept_no) OVER matter AS accepted_no
        FROM office WINDOW matter AS (PARTITION BY matter_id))
  GROUP BY matter_id, first_unit, accepting_unit),
contact AS (
  SELECT matter_id, contacted_on, by, kind, channel FROM petition_contact
  UNION ALL
  SELECT matter_id, CAST(done_at AS DATE), 'review', '', '' FROM petition_step WHERE step = 'review'),
course AS (
  SELECT p.matter_id, p.area_code, p.unit_code, p.channel, p.persons, p.received_on, p.accepted_on, p.replied_on,
         p.is_kept, p.petitioner_key IS NOT NULL AS is_known,
         coalesce(p.callback_result = 'open' AND p.called_back_on BETWEEN p.replied_on
           AND date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on)), false) AS is_called_open,
         s.first_unit, s.accepting_unit, s.noticed_on, s.routed_on, s.met_on, s.bodies, s.reply_minutes,
         min(c.contacted_on) FILTER (WHERE c.by = 'agency' AND c.channel IN ('visit', 'call', 'hotline'))
           AS first_called_on,
         min(c.contacted_on) FILTER (WHERE c.by = 'agency' AND c.channel IN ('visit', 'call', 'hotline')
           AND c.contacted_on >= p.accepted_on) AS called_on,
         bool_or(c.by = 'petitioner' AND c.kind <> 'first' AND c.contacted_on >= p.accepted_on
           AND (p.replied_on IS NULL OR c.contacted_on < p.replied_on)) AS is_chased,
         bool_or(c.by = 'petitioner' AND c.kind <> 'progress' AND c.contacted_on > p.replied_on
           AND c.contacted_on <= date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on))) AS is_repeated,
         bool_or(c.by = 'review' AND c.contacted_on BETWEEN p.replied_on
           AND date_add(p.replied_on, limit_of('petition-review-request', '', p.replied_on))) AS is_review_requested
  FROM petition p
  LEFT JOIN step s ON s.matter_id = p.matter_id
  LEFT JOIN contact c ON c.matter_id = p.matter_id
  GROUP BY ALL)
SELECT matter_id, area_code, channel, persons, received_on, accepted_on, replied_on, is_kept AS is_handled, is_known,
       due_on('petition-notice', '', received_on) AS notice_due_on, noticed_on,
       due_on('petition-register', '', received_on) AS route_due_on, least(routed_on, accepted_on) AS routed_on,
       due_on('petition-hand-back', '', received_on) AS hand_back_due_on,
       coalesce(accepting_unit, course.unit_code) = coalesce(first_unit, course.unit_code) AND accepted_on IS NOT NULL
         AS accepted_by_first,
       coalesce(brought.level - charge.level, 0) AS levels_up,
       coalesce(bodies, 1) AS bodies, least(called_on, met_on) AS talked_on,
       least(first_called_on, met_on) AS first_talked_on,
       coalesce(is_chased, false) AS is_chased, reply_minutes,
       coalesce(is_review_requested, false) AS is_review_requested,
       coalesce(is_repeated, false) OR is_called_open AS is_brought_again
FROM course
LEFT JOIN level brought ON brought.unit_code = first_unit
LEFT JOIN level charge ON charge.unit_code = course.unit_code
