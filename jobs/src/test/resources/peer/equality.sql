-- P04: services per floating resident over services per registered resident, in the twelve months up to the period's last
-- day; both populations of the latest year, areas as the sum of their villages.
INSERT INTO peer_observations
WITH served AS (
  SELECT ancestor AS area_code, contacted_on AS day, count(*) FILTER (WHERE population_group = 'floating') AS floating,
         count(*) FILTER (WHERE population_group = 'registered') AS registered
  FROM service_contact JOIN lineage USING (area_code)
  WHERE kind IN ('service', 'guidance', 'cooperation') AND level <> 'village' GROUP BY ALL),
resident AS (
  SELECT ancestor AS area_code, year, sum(floating) AS floating, sum(registered) AS registered
  FROM population JOIN lineage USING (area_code) WHERE level <> 'village' GROUP BY ALL),
began AS (SELECT min(day) AS first_day FROM served),
window_of AS (
  SELECT *, CAST(seen_until + 1 - INTERVAL 1 YEAR AS DATE) AS year_from
  FROM period, began WHERE period_kind <> 'week' AND ends > first_day),
sums AS (
  SELECT s.area_code, w.period_kind, w.period, w.seen_until, w.first_day, w.year_from,
         sum(s.floating) AS floating, sum(s.registered) AS registered
  FROM window_of AS w JOIN served AS s ON s.day >= w.year_from AND s.day <= w.seen_until GROUP BY ALL),
expected AS (
  SELECT s.*, s.registered * r.floating / r.registered AS expected
  FROM sums AS s ASOF JOIN resident AS r ON s.area_code = r.area_code AND year(s.seen_until) >= r.year)
SELECT 'P04', 'value', area_code, period_kind, period, '', '', floating, expected,
       CASE WHEN floating >= 10 AND registered >= 10 THEN floating / expected END
FROM expected WHERE first_day <= year_from;
