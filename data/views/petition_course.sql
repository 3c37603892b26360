-- One row is one matter and how it went: when it was routed, noticed and talked over (ever, and from acceptance on), who
-- had it before it was accepted, whether the petitioner had to chase, how many minutes passed from acceptance to reply,
-- and whether the reply settled it: no repeat and no request for review within the times of the rules petition-repeat
-- and petition-review-request, and no petitioner who said within the former that it was not.
-- key: matter_id
WITH numbered AS (
  SELECT *, min(CASE WHEN step = 'accept' THEN step_no END) OVER (PARTITION BY matter_id) AS accept_no
  FROM petition_step),
step AS (
  SELECT matter_id,
         min(CAST(done_at AS DATE)) FILTER (WHERE step = 'notice') AS noticed_on,
         min(CAST(done_at AS DATE)) FILTER (WHERE step IN ('route', 'accept')) AS routed_on,
         min(CAST(done_at AS DATE)) FILTER (WHERE step = 'meet') AS met_on,
         min_by(unit_code, step_no) AS first_unit,
         min_by(unit_code, step_no) FILTER (WHERE step = 'accept') AS accepting_unit,
         size(collect_set(unit_code) FILTER (WHERE step_no <= accept_no
           OR accept_no IS NULL AND step IN ('register', 'route'))) AS bodies,
         collect_set(CAST(done_at AS DATE)) FILTER (WHERE step = 'review') AS reviews_on,
         (unix_micros(min(done_at) FILTER (WHERE step = 'reply'))
           - unix_micros(min(done_at) FILTER (WHERE step = 'accept')))
           / 60000000 AS reply_minutes
  FROM numbered GROUP BY matter_id),
talk AS (
  SELECT p.matter_id,
         min(c.contacted_on) FILTER (WHERE c.by = 'agency' AND c.channel IN ('visit', 'call', 'hotline')) AS first_called_on,
         min(c.contacted_on) FILTER (WHERE c.by = 'agency' AND c.channel IN ('visit', 'call', 'hotline')
           AND c.contacted_on >= p.accepted_on) AS called_on,
         bool_or(c.by = 'petitioner' AND c.kind <> 'first' AND c.contacted_on >= p.accepted_on
           AND (p.replied_on IS NULL OR c.contacted_on < p.replied_on)) AS is_chased,
         bool_or(c.by = 'petitioner' AND c.kind <> 'progress' AND c.contacted_on > p.replied_on
           AND c.contacted_on <= date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on))) AS is_repeated
  FROM petition p JOIN petition_contact c ON c.matter_id = p.matter_id
  GROUP BY p.matter_id)
SELECT p.matter_id, p.area_code, p.accepted_on, p.replied_on,
       p.is_kept AS is_handled,
       p.petitioner_key IS NOT NULL AS is_known,
       due_on('petition-notice', '', p.received_on) AS notice_due_on, step.noticed_on,
       due_on('petition-register', '', p.received_on) AS route_due_on,
       least(step.routed_on, p.accepted_on) AS routed_on,
       due_on('petition-hand-back', '', p.received_on) AS hand_back_due_on,
       coalesce(step.accepting_unit, p.unit_code) = coalesce(step.first_unit, p.unit_code)
         AND p.accepted_on IS NOT NULL AS accepted_by_first,
       coalesce(step.bodies, 1) AS bodies, least(talk.called_on, step.met_on) AS talked_on,
       least(talk.first_called_on, step.met_on) AS first_talked_on,
       coalesce(talk.is_chased, false) AS is_chased, step.reply_minutes,
       coalesce(exists(step.reviews_on, day -> day BETWEEN p.replied_on AND date_add(p.replied_on,
         limit_of('petition-review-request', '', p.replied_on))), false) AS is_review_requested,
       coalesce(talk.is_repeated, false)
         OR coalesce(p.callback_result = 'open' AND p.called_back_on BETWEEN p.replied_on
           AND date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on)), false) AS is_brought_again
FROM petition p
LEFT JOIN step ON step.matter_id = p.matter_id
LEFT JOIN talk ON talk.matter_id = p.matter_id
