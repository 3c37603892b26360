-- J05, J06 and J09: how far projects are on the last day seen of each period.

-- J05: all that was paid over all that was released up to that day.
INSERT INTO peer_observations
WITH flow AS (
  SELECT ancestor AS area_code, period_kind, period, coalesce(sum(paid_fen) FILTER (WHERE kind = 'payment'), 0) AS paid,
         coalesce(sum(paid_fen) FILTER (WHERE kind = 'release'), 0) AS released
  FROM project_payment JOIN lineage USING (area_code) JOIN period ON paid_on <= seen_until AND period_kind <> 'week'
  WHERE level <> 'village'
  GROUP BY ALL)
SELECT 'J05', 'value', area_code, period_kind, period, '', '', paid, released,
       CASE WHEN released > 0 THEN paid / released END
FROM flow;

-- Planned value by the baseline, earned value by what was verified, both as shares of what was allocated; the cost is
-- booked when it falls due.
CREATE TABLE worth AS
SELECT ancestor AS area_code, day, sum(planned) AS planned, sum(earned) AS earned, sum(cost) AS cost
FROM (
  SELECT m.area_code, baseline_due_on AS day, allocated_fen * weight_percent / 100 AS planned, 0 AS earned, 0 AS cost
  FROM project_milestone AS m JOIN project USING (project_id)
  UNION ALL
  SELECT m.area_code, verified_on, 0, allocated_fen * weight_percent / 100, 0
  FROM project_milestone AS m JOIN project USING (project_id) WHERE verified_on IS NOT NULL
  UNION ALL
  SELECT area_code, due_on, 0, 0, due_fen FROM project_payment WHERE kind = 'payment')
JOIN lineage USING (area_code) WHERE level <> 'village'
GROUP BY ALL;

CREATE TABLE worth_to AS
SELECT area_code, period_kind, period, seen_until, sum(planned) AS planned, sum(earned) AS earned, sum(cost) AS cost
FROM worth JOIN period ON day <= seen_until AND period_kind <> 'week'
GROUP BY ALL;

INSERT INTO peer_observations
SELECT 'J06', 'spi', area_code, period_kind, period, '', '', earned, planned,
       CASE WHEN planned > 0 THEN earned / planned END FROM worth_to
UNION ALL
SELECT 'J06', 'cpi', area_code, period_kind, period, '', '', earned, cost,
       CASE WHEN cost > 0 THEN earned / cost END FROM worth_to;

-- Earned time: how many months after its start the plan comes to what is earned, with a part of the month in between;
-- where the plan stands still at it, the moment next to now; where it never comes to it, its whole length.
INSERT INTO peer_observations
WITH planned_month AS (
  SELECT area_code, CAST(date_trunc('month', day) AS DATE) AS month, sum(planned) AS planned
  FROM worth GROUP BY ALL HAVING sum(planned) > 0),
curve AS (
  SELECT area_code, planned, min(month) OVER a AS first_month,
         date_diff('month', min(month) OVER a, month) AS months_before,
         sum(planned) OVER (a ORDER BY month) AS upto,
         date_diff('month', min(month) OVER a, lead(month) OVER (a ORDER BY month)) AS still_until
  FROM planned_month WINDOW a AS (PARTITION BY area_code)),
reached AS (
  SELECT w.area_code, period_kind, period, any_value(w.planned) AS planned,
         date_diff('month', any_value(first_month), any_value(seen_until))
           + any_value(day(seen_until) / day(last_day(seen_until))) AS passed,
         arg_min(months_before + (earned - (upto - c.planned)) / c.planned, months_before) FILTER (WHERE upto >= earned) AS earliest,
         max(coalesce(still_until, months_before + 1)) FILTER (WHERE upto = earned) AS latest,
           max(months_before) + 1 AS whole
  FROM worth_to AS w JOIN curve AS c USING (area_code) GROUP BY w.area_code, period_kind, period)
SELECT 'J06', 'spi_t', area_code, period_kind, period, '', '', NULL, NULL,
       greatest(coalesce(earliest, whole), least(coalesce(latest, 0), passed)) / passed
FROM reached WHERE planned > 0;

-- J09: projects under way that were inspected by others as often in the year as was planned for a year.
INSERT INTO peer_observations
WITH under_way AS (
  SELECT p.project_id, p.area_code, period_kind, period, seen_until, year_from, planned_inspections
  FROM project AS p JOIN project_file USING (project_id)
  JOIN year_to ON p.approved_on <= seen_until AND seen_until = ends - 1
  WHERE NOT EXISTS (FROM project_milestone AS m WHERE m.project_id = p.project_id AND m.kind = 'hand-over'
    AND m.verified_on <= seen_until)),
inspected AS (
  SELECT w.*, count(i.inspection_id) >= any_value(planned_inspections) AS is_supervised
  FROM under_way AS w LEFT JOIN project_inspection AS i
    ON i.project_id = w.project_id AND i.inspected_on >= w.year_from AND i.inspected_on <= w.seen_until
    AND i.inspector_unit NOT IN (SELECT unit_code FROM unit WHERE kind = 'township-office')
  GROUP BY ALL)
SELECT 'J09', 'value', ancestor, period_kind, period, '', '', count(*) FILTER (WHERE is_supervised), count(*),
       count(*) FILTER (WHERE is_supervised) / count(*)
FROM inspected JOIN lineage USING (area_code) WHERE level <> 'village'
GROUP BY ALL;
