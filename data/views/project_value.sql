-- One row is one milestone with its share of the project's money, in fen.
-- key: project_id
SELECT m.project_id, m.area_code, m.baseline_due_on, m.verified_on,
       CAST(p.allocated_fen * m.weight_percent / 100 AS BIGINT) AS value_fen
FROM project_milestone m JOIN project p ON p.project_id = m.project_id
