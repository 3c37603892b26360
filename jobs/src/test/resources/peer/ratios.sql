-- P11, P15, V05, V06, D07: medians, ratios and shares that are no plain sum.

-- The year up to the last day seen of each month, quarter and year.
CREATE VIEW year_to AS
SELECT period_kind, period, starts, ends, seen_until, CAST(seen_until + 1 - INTERVAL 1 YEAR AS DATE) AS year_from
FROM period WHERE period_kind <> 'week';

-- P11: the median of the working days that applications of one type take, over the type's limit; from eight cases on.
INSERT INTO peer_observations
SELECT 'P11', 'value', area_code, period_kind, period, 'item_type', dimension_value, s.value, l.value,
       CASE WHEN denominator >= 8 THEN s.value / l.value END
FROM survived AS s JOIN period USING (period_kind, period)
JOIN limit_on AS l ON l.rule_id = 'application-limit' AND l.scope = s.dimension_value AND l.day = starts
WHERE measure_id = 'P11' AND output = 'median' AND dimension_value <> '';

-- P15: services of each group of sex and age in the year, over its residents by the newest estimate.
INSERT INTO peer_observations
WITH resident AS (
  SELECT area_code, sex, age_group, period_kind, period, arg_max(residents, report_month) AS residents,
         sum(services) FILTER (WHERE report_month >= year_from) AS services
  FROM service_month JOIN year_to ON report_month <= seen_until GROUP BY ALL)
SELECT 'P15', 'value', ancestor, period_kind, period, 'sex_and_age', sex || ' ' || age_group, sum(services),
       sum(residents),
       sum(services) / sum(residents)
FROM resident JOIN lineage USING (area_code) JOIN year_to USING (period_kind, period)
WHERE (SELECT min(report_month) FROM service_month) <= year_from
GROUP BY ALL;

-- V05: visits per resident of remote villages and floating clusters, over the same of the other villages, in the year.
INSERT INTO peer_observations
WITH village AS (
  SELECT area_code, is_remote OR is_floating_cluster AS is_focus FROM place WHERE level = 'village'),
seen AS (
  SELECT ancestor AS area_code, period_kind, period, count(*) FILTER (WHERE is_focus) AS focus,
         count(*) FILTER (WHERE NOT is_focus) AS other,
         any_value(year_from) >= (SELECT min(visited_on) FROM visit) AS is_elapsed
  FROM visit JOIN village USING (area_code) JOIN lineage USING (area_code)
  JOIN year_to ON visited_on >= year_from AND visited_on <= seen_until
  WHERE lineage.level <> 'village'
  GROUP BY ALL),
living AS (
  SELECT ancestor AS area_code, period_kind, period, sum(residents) FILTER (WHERE is_focus) AS focus,
         sum(residents) FILTER (WHERE NOT is_focus) AS other
  FROM (SELECT area_code, period_kind, period, arg_max(registered + floating, year) AS residents
        FROM population JOIN year_to ON year <= year(seen_until) GROUP BY ALL)
  JOIN village USING (area_code) JOIN lineage USING (area_code)
  WHERE lineage.level <> 'village' GROUP BY ALL)
SELECT 'V05', 'value', area_code, period_kind, period, '', '', seen.focus, seen.other * living.focus / living.other,
       CASE WHEN seen.focus >= 10 AND seen.other >= 10 THEN seen.focus / (seen.other * living.focus / living.other) END
FROM seen JOIN living USING (area_code, period_kind, period) WHERE is_elapsed;

-- V06: the share of the year's visits that went to the most visited tenth of the villages, and the Gini coefficient.
INSERT INTO peer_observations
WITH village_year AS (
  SELECT w.area_code, w.period_kind, w.period, count(v.visit_id) AS visits
  FROM (SELECT watched.*, year_from FROM watched JOIN year_to USING (period_kind, period)) AS w
  JOIN member AS m ON m.area_code = w.area_code AND (m.since IS NULL OR m.since <= w.seen_until)
  LEFT JOIN visit AS v ON v.area_code = m.member AND v.visited_on >= w.year_from AND v.visited_on <= w.seen_until
  WHERE w.first_day <= w.year_from
  GROUP BY ALL),
ranked AS (
  SELECT ancestor AS area_code, period_kind, period, visits,
         row_number() OVER (PARTITION BY ancestor, period_kind, period ORDER BY visits DESC) AS place_no,
         count(*) OVER (PARTITION BY ancestor, period_kind, period) AS villages
  FROM village_year JOIN lineage USING (area_code) WHERE level <> 'village'),
figure AS (
  SELECT area_code, period_kind, period, sum(visits) FILTER (WHERE place_no <= ceil(villages / 10)) AS top,
         sum(visits) AS visits,
         sum((villages + 1 - 2 * place_no) * visits) / (any_value(villages) * sum(visits)) AS gini
  FROM ranked GROUP BY ALL)
SELECT 'V06', 'value', area_code, period_kind, period, '', '', top, visits, top / visits FROM figure WHERE visits > 0
UNION ALL
SELECT 'V06', 'gini', area_code, period_kind, period, '', '', NULL, NULL, gini FROM figure WHERE visits > 0;

-- D07: the weighted share of sheets with at least four of five questions answered right.
INSERT INTO peer_observations
SELECT 'D07', 'value', ancestor, period_kind, period, '', '',
       coalesce(sum(weight) FILTER (WHERE items_right * 5 >= items * 4), 0),
       sum(weight), coalesce(sum(weight) FILTER (WHERE items_right * 5 >= items * 4), 0) / sum(weight)
FROM survey_answer JOIN lineage USING (area_code)
JOIN period ON surveyed_on >= starts AND surveyed_on < ends AND period_kind IN ('quarter', 'year')
WHERE level <> 'village'
GROUP BY ALL;
