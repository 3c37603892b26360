-- One row is one matter, with how many levels the body to which it was first brought stands above the body in charge; a
-- body that the register of units does not have is of no level.
-- key: matter_id
WITH level AS (
  SELECT unit_code, CASE kind WHEN 'province-office' THEN 4 WHEN 'city-office' THEN 3 WHEN 'county-office' THEN 2 ELSE 1
           END AS level
  FROM unit),
first AS (
  SELECT s.matter_id, min_by(level.level, s.step_no) AS level
  FROM petition_step s LEFT JOIN level ON level.unit_code = s.unit_code
  GROUP BY s.matter_id)
SELECT p.matter_id, p.area_code, p.received_on, p.channel, p.persons, p.is_kept AS is_handled,
       coalesce(first.level - charge.level, 0) AS levels_up
FROM petition p
LEFT JOIN first ON first.matter_id = p.matter_id
LEFT JOIN level charge ON charge.unit_code = p.unit_code
