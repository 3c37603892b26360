-- One row is one project that was under way in the twelve months, as of the end of the last of them, in fen: what its
-- plan had earned by then, what verified milestones earned, what contracts had made due, and what was paid.
WITH progress AS (
  SELECT project_id, max(verified_on) AS verified_on,
         sum(if(baseline_due_on < :until, value_fen, 0)) AS planned,
         sum(if(verified_on < :until, value_fen, 0)) AS earned, sum(value_fen) AS value
  FROM project_value GROUP BY project_id),
money AS (
  SELECT project_id, sum(if(due_on < :until, due_fen, 0)) AS due, sum(if(paid_on < :until, paid_fen, 0)) AS paid
  FROM project_payment WHERE kind = 'payment' GROUP BY project_id)
SELECT p.project_id AS project, if(a.level = 'village', a.parent_code, a.area_code) AS place, v.planned, v.earned,
       coalesce(m.due, 0) AS due, coalesce(m.paid, 0) AS paid, p.allocated_fen AS allocated
FROM project p
JOIN progress v ON v.project_id = p.project_id
LEFT JOIN money m ON m.project_id = p.project_id
JOIN (SELECT area_code, max_by(level, valid_from) AS level, max_by(parent_code, valid_from) AS parent_code
      FROM area GROUP BY area_code) a ON a.area_code = p.area_code
WHERE p.approved_on < :until AND p.allocated_fen > 0 AND v.planned > 0
  AND NOT coalesce(v.earned = v.value AND v.verified_on < :from, false)
