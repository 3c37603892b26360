-- How many of the view course ended or still ran after so many days, by the start's month or week, and Kaplan-Meier.
CREATE OR REPLACE TABLE short_course AS
SELECT measure_id, area_code, dimension_value, length, week IS NOT NULL AS is_week, coalesce(week, month) AS starts,
       count(*) FILTER (WHERE ended) AS events, count(*) FILTER (WHERE NOT ended) AS censored
FROM (SELECT *, CAST(date_trunc('month', day) AS DATE) AS month,
             CAST(date_trunc('week', day) AS DATE) AS week FROM course)
GROUP BY GROUPING SETS (
  (measure_id, area_code, dimension_value, length, month), (measure_id, area_code, dimension_value, length, week));

CREATE OR REPLACE TABLE day_count AS
WITH area_course AS (
  SELECT measure_id, ancestor AS area_code, dimension_value, length, is_week, starts, dimension,
         sum(events) AS events, sum(censored) AS censored
  FROM short_course JOIN given USING (measure_id) JOIN lineage USING (area_code)
  WHERE level <> 'village' AND (weekly OR NOT is_week)
  GROUP BY ALL),
long_course AS (
  SELECT measure_id, area_code, period_kind, period, dimension, dimension_value, length,
         sum(events) AS events, sum(censored) AS censored
  FROM area_course JOIN part_of USING (is_week, starts)
  GROUP BY ALL)
SELECT * FROM long_course WHERE dimension <> ''
UNION ALL
SELECT measure_id, area_code, period_kind, period, '', '', length, sum(events), sum(censored) FROM long_course GROUP BY ALL;

-- The first day at which the curve is at or below 1 - q; the middle of the stretch on which it equals 1 - q.
CREATE OR REPLACE TABLE survived AS
WITH risk AS (
  SELECT *, sum(events + censored) OVER (
      PARTITION BY measure_id, area_code, period_kind, period, dimension, dimension_value ORDER BY length DESC) AS at_risk
  FROM day_count),
curve AS (
  SELECT *, product((at_risk - events) / at_risk) OVER (
      PARTITION BY measure_id, area_code, period_kind, period, dimension, dimension_value ORDER BY length) AS surviving
  FROM risk),
quantile AS (
  SELECT * FROM (VALUES ('median', 0.5), ('p90', 0.1)) AS q(output, stays)),
reached AS (
  SELECT measure_id, output, area_code, period_kind, period, dimension, dimension_value,
         sum(events) AS numerator, sum(events + censored) AS denominator,
         min(length) FILTER (WHERE surviving <= stays + 1.5e-8) AS first,
         min(length) FILTER (WHERE surviving < stays - 1.5e-8) AS below, max(length) AS last
  FROM curve, quantile
  GROUP BY measure_id, output, area_code, period_kind, period, dimension, dimension_value)
SELECT measure_id, output, area_code, period_kind, period, dimension, dimension_value, numerator, denominator,
       CASE WHEN first = below THEN first WHEN first IS NOT NULL THEN (first + coalesce(below, last)) / 2 END AS value
FROM reached;

INSERT INTO peer_observations FROM survived WHERE measure_id <> 'P11';
