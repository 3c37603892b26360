-- Shift 4, going down to petitioners: what each record adds.
INSERT INTO given (measure_id) VALUES ('X04'), ('X05'), ('X12'), ('X14'), ('X15'), ('X16'), ('X17'), ('X18'),
  ('X20'), ('X22'), ('X23'), ('X25'), ('X27');
INSERT INTO given (measure_id, watched_days) VALUES ('X06b', 60), ('X10', 90), ('X11', 30), ('X13', 5);
INSERT INTO given (measure_id, is_count, dimension) VALUES ('X01', true, 'channel'), ('X19', false, 'grade');
INSERT INTO given (measure_id, in_townships) VALUES ('X21', false), ('X24', false);
INSERT INTO given (measure_id, is_count, in_townships) VALUES ('X26', true, false);
INSERT INTO given (measure_id, kinds) VALUES ('X02', ['month']);

-- Each time that people wrote, called or came: the first of a matter and every further one.
CREATE VIEW item AS
SELECT matter_id, area_code, received_on, received_on AS day, channel FROM kept_matter
UNION ALL
SELECT matter_id, area_code, received_on, contacted_on, c.channel
FROM kept_matter JOIN petition_contact AS c USING (matter_id) WHERE c."by" = 'petitioner' AND c.kind <> 'first';

-- All that was brought, with whether it counts: where only such as do not came, the count is zero.
CREATE VIEW brought AS SELECT *, matter_id IN (SELECT matter_id FROM kept_matter) AS is_kept FROM petition;

-- When a matter came first to each step.
CREATE VIEW first_step AS
SELECT matter_id, step, min(CAST(done_at AS DATE)) AS done_on FROM petition_step GROUP BY ALL;

-- The unit that had a matter first, the one that accepted it, and how many bodies had it up to then.
CREATE VIEW reception AS
WITH accepted AS (
  SELECT matter_id, min(step_no) AS step_no, arg_min(unit_code, step_no) AS unit_code
  FROM petition_step WHERE step = 'accept' GROUP BY ALL)
SELECT s.matter_id, arg_min(s.unit_code, s.step_no) AS first_unit, any_value(a.unit_code) AS accepting_unit,
       count(DISTINCT s.unit_code)
         FILTER (WHERE s.step_no <= a.step_no OR a.step_no IS NULL AND step IN ('register', 'route')) AS bodies
FROM petition_step AS s LEFT JOIN accepted AS a USING (matter_id) GROUP BY ALL;

-- All that was brought, with whether people came past the level above the unit in charge: from a township's matter to the
-- city or higher, from a county's to the province.
CREATE VIEW skipping AS
SELECT b.*, is_kept AND channel = 'visit' AND coalesce(
    came.kind IN ('city-office', 'province-office') AND charge.kind IN ('township-office', 'service-point')
    OR came.kind = 'province-office' AND charge.kind = 'county-office', false) AS skipped
FROM brought AS b LEFT JOIN reception AS r USING (matter_id)
LEFT JOIN unit AS came ON came.unit_code = r.first_unit LEFT JOIN unit AS charge ON charge.unit_code = b.unit_code;

-- Matters whose petitioner was spoken with, not only written to, within three working days from acceptance.
CREATE VIEW spoken_with AS
SELECT DISTINCT m.matter_id
FROM counted_matter AS m
JOIN petition_contact AS c USING (matter_id)
JOIN work_day AS began ON began.day = m.accepted_on
JOIN nth_work_day AS third ON third.nth = began.counted + 3
WHERE c."by" = 'agency' AND c.contacted_on >= m.accepted_on AND c.contacted_on <= third.day
  AND c.channel IN ('visit', 'call', 'hotline')
UNION
SELECT m.matter_id
FROM counted_matter AS m
JOIN first_step AS met ON met.matter_id = m.matter_id AND met.step = 'meet'
JOIN work_day AS began ON began.day = m.accepted_on
JOIN nth_work_day AS third ON third.nth = began.counted + 3
WHERE met.done_on <= third.day;

-- Matters about which the petitioner came between acceptance and reply.
CREATE VIEW chased AS
SELECT DISTINCT m.matter_id
FROM counted_matter AS m JOIN petition_contact AS c USING (matter_id)
WHERE c."by" = 'petitioner' AND c.kind <> 'first' AND c.contacted_on >= m.accepted_on
  AND (m.replied_on IS NULL OR c.contacted_on < m.replied_on);

-- The minutes from a matter's acceptance to its reply.
CREATE VIEW pace AS
SELECT matter_id, date_diff('minute', min(done_at) FILTER (WHERE step = 'accept'), min(done_at) FILTER (WHERE step = 'reply')) AS reply_minutes
FROM petition_step GROUP BY ALL;

-- Matters whose petitioner was spoken with, or met, up to the reply.
CREATE VIEW in_touch AS
SELECT m.matter_id
FROM kept_matter AS m JOIN petition_contact AS c USING (matter_id)
WHERE c."by" = 'agency' AND c.channel IN ('visit', 'call', 'hotline') AND c.contacted_on <= m.replied_on
UNION
SELECT m.matter_id
FROM kept_matter AS m JOIN first_step AS met USING (matter_id) WHERE met.step = 'meet' AND met.done_on <= m.replied_on;

-- Matters for which a review was asked for within 30 days of the reply.
CREATE VIEW review_asked AS
SELECT DISTINCT m.matter_id
FROM kept_matter AS m JOIN petition_step AS s USING (matter_id)
WHERE s.step = 'review' AND CAST(s.done_at AS DATE) >= m.replied_on AND CAST(s.done_at AS DATE) <= m.replied_on + 30;

-- Nothing is judged by a limit that came later: the regulations of 2005; those of 2022 for handing back.
CREATE OR REPLACE VIEW addend AS
SELECT 'X01' AS measure_id, 'items' AS output, area_code, day, channel AS dimension_value,
       1 AS numerator, 1 AS denominator, 0 AS unknown
FROM item
UNION ALL
SELECT 'X01', 'groups', area_code, received_on, channel, CAST(is_kept AND channel = 'visit' AS BIGINT), 1, 0
FROM brought
UNION ALL
SELECT 'X01', 'persons', area_code, received_on, channel, CASE WHEN is_kept
  AND channel = 'visit' THEN persons ELSE 0 END, 1, 0
FROM brought
UNION ALL
SELECT 'X01', 'matters', area_code, received_on, channel, CAST(is_kept AS BIGINT), 1, 0 FROM brought
UNION ALL
SELECT DISTINCT ON (matter_id, date_trunc('month', day)) 'X02', 'value', area_code, day, '',
       CAST(date_trunc('month', day) = date_trunc('month', received_on) AS BIGINT), 1, 0 FROM item
UNION ALL
SELECT 'X04', 'value', area_code, due.rolled, '', coalesce(CAST(n.done_on <= due.rolled AS BIGINT), 0), 1, 0
FROM kept_matter AS m JOIN work_day AS due ON due.day = m.received_on + 15
LEFT JOIN first_step AS n ON n.matter_id = m.matter_id AND n.step = 'notice'
WHERE petitioner_key IS NOT NULL AND received_on >= DATE '2005-05-01'
UNION ALL
SELECT 'X05', 'value', area_code, due.rolled, '',
       coalesce(CAST(least(n.done_on, t.done_on, m.accepted_on) <= due.rolled AS BIGINT), 0), 1, 0
FROM kept_matter AS m JOIN work_day AS due ON due.day = m.received_on + 15
LEFT JOIN first_step AS n ON n.matter_id = m.matter_id AND n.step = 'route'
LEFT JOIN first_step AS t ON t.matter_id = m.matter_id AND t.step = 'accept'
WHERE received_on >= DATE '2005-05-01'
UNION ALL
SELECT 'X06b', 'value', area_code, accepted_on, '', CAST(c.matter_id IS NOT NULL AS BIGINT), 1, 0
FROM counted_matter LEFT JOIN chased AS c USING (matter_id) WHERE accepted_on >= DATE '2005-05-01'
UNION ALL
SELECT 'X10', 'value', area_code, replied_on, '', CAST(b.matter_id IS NULL AND r.matter_id IS NULL
         AND NOT coalesce(callback_result = 'open' AND called_back_on BETWEEN replied_on AND replied_on + 90, false)
         AS BIGINT), 1, 0
FROM kept_matter LEFT JOIN came_back AS b USING (matter_id) LEFT JOIN review_asked AS r USING (matter_id)
WHERE replied_on IS NOT NULL
UNION ALL
SELECT 'X11', 'value', area_code, replied_on, '', CAST(r.matter_id IS NOT NULL AS BIGINT), 1, 0
FROM kept_matter LEFT JOIN review_asked AS r USING (matter_id) WHERE replied_on IS NOT NULL
UNION ALL
SELECT 'X11', 'changed', area_code, done_on, '', CAST(outcome IN ('wholly', 'partly') AS BIGINT), 1, 0
FROM assigned_task WHERE kind = 'review' AND outcome IN ('wholly', 'partly', 'not')
UNION ALL
SELECT 'X12', 'value', area_code, invited_on, '', CAST(answer IS NOT NULL AS BIGINT), 1, 0
FROM rating WHERE about = 'petition'
UNION ALL
SELECT 'X12', 'satisfied', area_code, answered_on, '', CAST(answer IN ('satisfied', 'basically') AS BIGINT), 1, 0
FROM rating WHERE about = 'petition' AND answer IS NOT NULL
UNION ALL
SELECT 'X12', 'dissatisfied', area_code, invited_on, '', CAST(coalesce(answer = 'dissatisfied', false) AS BIGINT), 1, 0
FROM rating WHERE about = 'petition'
UNION ALL
SELECT 'X13', 'value', area_code, accepted_on, '', CAST(s.matter_id IS NOT NULL AS BIGINT), 1, 0
FROM counted_matter LEFT JOIN spoken_with AS s USING (matter_id) WHERE accepted_on >= DATE '2005-05-01'
UNION ALL
SELECT 'X14', 'value', area_code, due.day, '',
       CAST(accepted_on IS NOT NULL AND (accepted_on <= due.day
         OR coalesce(accepting_unit, unit_code) = coalesce(first_unit, unit_code)) AS BIGINT), 1, 0
FROM kept_matter AS m LEFT JOIN reception AS r USING (matter_id)
JOIN work_day AS began ON began.day = m.received_on JOIN nth_work_day AS due ON due.nth = began.counted + 5
WHERE received_on >= DATE '2022-05-01'
UNION ALL
SELECT 'X15', 'value', area_code, accepted_on, '', CAST(coalesce(bodies >= 3, false) AS BIGINT), 1, 0
FROM counted_matter LEFT JOIN reception USING (matter_id)
UNION ALL
SELECT 'X15', 'hand_offs', area_code, accepted_on, '', coalesce(bodies, 1) - 1, 1, 0
FROM counted_matter LEFT JOIN reception USING (matter_id)
UNION ALL
SELECT 'X16', 'value', area_code, opened_on, '',
       CAST(met_on IS NOT NULL AND (replied_on IS NULL OR met_on <= replied_on) AS BIGINT), 1, 0
FROM petition_file WHERE is_suitable AND is_consented
UNION ALL
SELECT 'X17', 'value', area_code, due_on, '', coalesce(CAST(settled_on <= due_on AND is_confirmed AS BIGINT), 0), 1, 0
FROM petition_file WHERE is_led
UNION ALL
SELECT 'X18', 'value', area_code, due_on, '', CAST(has_file AND has_conference AND has_inquiry AS BIGINT), 1, 0
FROM petition_file
UNION ALL
SELECT 'X19', 'value', area_code, recorded_on, coalesce(severity, 'not-graded'),
       CAST(origin = 'screening' AS BIGINT), 1, 0
FROM assigned_task WHERE kind = 'dispute'
UNION ALL
SELECT 'X19', 'settled', area_code, due_on, coalesce(severity, 'not-graded'),
       coalesce(CAST(done_on <= due_on AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'dispute'
UNION ALL
SELECT 'X20', 'value', area_code, due_on, '', coalesce(CAST(done_on < due_on AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'major-decision'
UNION ALL
SELECT 'X21', topic_of.output, area_code, received_on, '', CAST(list_contains(topics, topic) AS BIGINT), 1, 0
FROM kept_matter, (VALUES ('complication', ['complication']), ('assistance', ['reward-assistance']),
  ('three_combination', ['three-combination']), ('permit', ['permit']),
    ('other', ['service', 'fees', 'other'])) AS topic_of(output, topics)
UNION ALL
SELECT 'X22', 'value', area_code, checked_on, '', CAST(is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'closing'
UNION ALL
SELECT 'X23', 'value', area_code, replied_on, '', CAST(reply_minutes <= 10 OR c.matter_id IS NULL AS BIGINT), 1, 0
FROM kept_matter LEFT JOIN pace USING (matter_id) LEFT JOIN in_touch AS c USING (matter_id) WHERE replied_on IS NOT NULL
UNION ALL
SELECT 'X24', 'value', area_code, due_on, '', coalesce(CAST(done_on <= due_on
  AND outcome IS NOT NULL AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'accountability'
UNION ALL
SELECT 'X25', 'value', area_code, due.rolled, '', coalesce(CAST(done_on <= due.rolled AS BIGINT), 0), 1, 0
FROM assigned_task JOIN work_day AS due ON due.day = recorded_on + 30 WHERE kind = 'advice'
UNION ALL
SELECT 'X25', 'adopted', area_code, due.rolled, '', coalesce(CAST(outcome IN ('wholly', 'partly') AS BIGINT), 0), 1, 0
FROM assigned_task JOIN work_day AS due ON due.day = recorded_on + 30 WHERE kind = 'advice' AND done_on IS NOT NULL
UNION ALL
SELECT 'X26', 'groups', area_code, received_on, '', CAST(is_kept AND channel = 'visit'
  AND persons >= 5 AS BIGINT), 1, 0 FROM brought
UNION ALL
SELECT 'X26', 'persons', area_code, received_on, '',
       CASE WHEN is_kept AND channel = 'visit' AND persons >= 5 THEN persons ELSE 0 END, 1, 0
FROM brought
UNION ALL
SELECT 'X26', 'skip_groups', area_code, received_on, '', CAST(skipped AS BIGINT), 1, 0 FROM skipping
UNION ALL
SELECT 'X26', 'skip_persons', area_code, received_on, '', CASE WHEN skipped THEN persons ELSE 0 END, 1, 0 FROM skipping
UNION ALL
SELECT 'X27', 'value', area_code, terminated_on, '', CAST(has_reasons AND was_heard AND has_follow_up AS BIGINT), 1, 0
FROM petition_file WHERE terminated_on IS NOT NULL;
