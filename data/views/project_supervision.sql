-- One row is one project under way at one month's end, with whether it had its planned inspections in the
-- twelve months before, by others than a township. Under way: approved, and not handed over by that day; a project that
-- is never handed over is watched for the months of the rule follow-up after its planned finish.
-- key: project_id
WITH handed AS (
  SELECT project_id, max(verified_on) FILTER (WHERE kind = 'hand-over') AS handed_on
  FROM project_milestone GROUP BY project_id),
underway AS (
  SELECT p.project_id, p.area_code, h.handed_on,
         explode(transform(sequence(trunc(p.approved_on, 'MM'),
           trunc(coalesce(h.handed_on, add_months(
             p.planned_finish_on, CAST(threshold('follow-up', '', p.planned_finish_on) AS INT))), 'MM'), INTERVAL 1 MONTH),
           m -> last_day(m))) AS month_end
  FROM project p LEFT JOIN handed h ON h.project_id = p.project_id
  WHERE h.handed_on IS NULL OR h.handed_on >= p.approved_on),
independent AS (
  SELECT i.project_id, i.inspection_id, i.inspected_on
  FROM project_inspection i
  LEFT JOIN unit u ON u.unit_code = i.inspector_unit AND u.kind = 'township-office'
  WHERE u.unit_code IS NULL)
SELECT u.project_id, u.area_code, u.month_end,
       count(i.inspection_id) >= any_value(f.planned_inspections) AS is_supervised
FROM underway u
JOIN project_file f ON f.project_id = u.project_id
LEFT JOIN independent i
  ON i.project_id = u.project_id AND i.inspected_on <= u.month_end
 AND i.inspected_on >= add_months(date_add(u.month_end, 1), -12)
WHERE u.handed_on IS NULL OR u.handed_on > u.month_end
GROUP BY u.project_id, u.area_code, u.month_end
