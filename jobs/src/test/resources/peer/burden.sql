-- V15: host hours, visiting offices and forms of each township in each month since records began, and their quantiles.
INSERT INTO peer_observations
WITH hosted AS (
  SELECT ancestor AS township, CAST(date_trunc('month', visited_on) AS DATE) AS month, sum(host_minutes) / 60 AS hours,
         count(DISTINCT unit_code) AS offices, sum(forms_asked) AS forms
  FROM visit JOIN lineage USING (area_code) WHERE level = 'township' GROUP BY ALL),
township_month AS (
  SELECT place.area_code AS township, period.starts AS month, coalesce(hours, 0) AS hours,
         coalesce(offices, 0) AS offices, coalesce(forms, 0) AS forms
  FROM place JOIN period ON period.period_kind = 'month' AND period.ends > (SELECT min(visited_on) FROM visit)
  LEFT JOIN hosted ON hosted.township = place.area_code AND hosted.month = period.starts
  WHERE place.level = 'township'),
member AS (
  SELECT lineage.ancestor AS area_code, period.period_kind, period.period, hours, offices, forms
  FROM township_month JOIN lineage ON lineage.area_code = township
  JOIN period ON period.period_kind <> 'week' AND month >= period.starts AND month < period.ends),
figure AS (
  SELECT area_code, period_kind, period, quantile_cont(hours, 0.5) AS median, quantile_cont(hours, 0.9) AS p90,
         CAST(quantile_cont(offices, 0.5) AS DOUBLE) AS offices, CAST(quantile_cont(forms, 0.5) AS DOUBLE) AS forms
  FROM member GROUP BY ALL)
SELECT 'V15', output, area_code, period_kind, period, '', '', NULL, NULL, value
FROM (UNPIVOT figure ON median, p90, offices, forms INTO NAME output VALUE value);
