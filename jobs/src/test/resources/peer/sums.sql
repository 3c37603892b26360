-- The sums of what the view addend holds, by area and period, as observations.
CREATE OR REPLACE TABLE short_sum AS
SELECT measure_id, output, area_code, dimension_value, week IS NOT NULL AS is_week, coalesce(week, month) AS starts,
       sum(numerator) AS numerator, sum(denominator) AS denominator, sum(unknown) AS unknown
FROM (SELECT *, CAST(date_trunc('month', day) AS DATE) AS month,
             CAST(date_trunc('week', day) AS DATE) AS week FROM addend)
WHERE day <= getvariable('business_date')
GROUP BY GROUPING SETS (
  (measure_id, output, area_code, dimension_value, month), (measure_id, output, area_code, dimension_value, week));

CREATE OR REPLACE TABLE area_sum AS
SELECT measure_id, output, ancestor AS area_code, dimension_value, is_week, starts, dimension,
       sum(numerator) AS numerator, sum(denominator) AS denominator, sum(unknown) AS unknown
FROM short_sum JOIN given USING (measure_id) JOIN lineage USING (area_code)
WHERE (in_villages OR level <> 'village') AND (in_townships OR level = 'county') AND (weekly OR NOT is_week)
GROUP BY ALL;

INSERT INTO peer_observations
WITH long_sum AS (
  SELECT measure_id, output, area_code, period_kind, period, ends, dimension, dimension_value,
         sum(numerator) AS numerator, sum(denominator) AS denominator, sum(unknown) AS unknown
  FROM area_sum JOIN part_of USING (is_week, starts) JOIN given USING (measure_id, dimension)
  WHERE (is_last OR NOT is_stock) AND list_contains(kinds, period_kind)
  GROUP BY ALL),
split AS (
  SELECT * FROM long_sum WHERE dimension <> ''
  UNION ALL
  SELECT measure_id, output, area_code, period_kind, period, ends, '', '', sum(numerator), sum(denominator),
         sum(unknown)
  FROM long_sum GROUP BY ALL)
SELECT measure_id, output, area_code, period_kind, period, dimension, dimension_value, numerator,
       CASE WHEN NOT (is_count OR output = 'audience') THEN denominator END,
       CASE WHEN is_count OR output = 'audience' THEN numerator
         WHEN denominator > 0 AND (measure_id <> 'P01' OR unknown * 100 <= 5 * (denominator + unknown))
         THEN numerator / denominator END
FROM split JOIN (SELECT measure_id, watched_days, is_count FROM given) USING (measure_id)
WHERE ends - 1 + watched_days <= getvariable('business_date') OR watched_days = 0;
