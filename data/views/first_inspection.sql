-- One row is the first inspection of one lot of a project.
-- key: project_id
SELECT project_id, lot, min_by(area_code, struct(inspected_on, inspection_id)) AS area_code,
       min(inspected_on) AS inspected_on,
       min_by(result, struct(inspected_on, inspection_id)) = 'passed' AS is_passed
FROM project_inspection
GROUP BY project_id, lot
