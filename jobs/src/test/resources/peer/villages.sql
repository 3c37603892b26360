-- V03 and V04: for each village at the end of each period, its last valid visit (somebody met, or something found).
CREATE TABLE visited AS
SELECT DISTINCT area_code, visited_on FROM visit WHERE households_met > 0 OR finding_recorded;

CREATE TABLE watched AS
SELECT area.area_code, period_kind, period, seen_until, first_day
FROM (SELECT min(visited_on) AS first_day FROM visited) AS began, period, area
WHERE period.ends > first_day AND area.level = 'village' AND area.valid_from <= seen_until
  AND (area.valid_to IS NULL OR seen_until < area.valid_to);

-- A village that became part of another is that one's from then on.
CREATE TABLE member AS
SELECT area_code AS member, area_code, NULL AS since FROM place WHERE level = 'village'
UNION ALL
SELECT area_code, heir, valid_to FROM heir JOIN place USING (area_code) WHERE level = 'village' AND heir <> area_code;

CREATE TABLE village_wait AS
WITH part AS (
  SELECT w.*, member FROM watched AS w JOIN member AS m
    ON w.area_code = m.area_code AND (m.since IS NULL OR m.since <= w.seen_until)),
last AS (
  SELECT p.*, v.visited_on AS last_day
  FROM part AS p ASOF LEFT JOIN visited AS v ON p.member = v.area_code AND p.seen_until >= v.visited_on)
SELECT area_code, period_kind, period, seen_until, first_day, max(last_day) AS last_day,
       CAST(seen_until + 1 - INTERVAL 1 YEAR AS DATE) AS year_from
FROM last GROUP BY ALL;

-- Villages with a visit in the twelve months up to the period's last day; none before records are a year old.
INSERT INTO peer_observations
SELECT 'V03', 'value', ancestor, period_kind, period, '', '', count(*) FILTER (WHERE last_day >= year_from), count(*),
       CASE WHEN any_value(first_day) <= any_value(year_from) THEN count(*) FILTER (WHERE last_day >= year_from) / count(*) END
FROM village_wait JOIN lineage USING (area_code)
WHERE level <> 'village' AND period_kind <> 'week'
GROUP BY ancestor, period_kind, period;

-- Days since the last visit; a village never visited waits since records began.
INSERT INTO peer_observations
WITH wait AS (
  SELECT ancestor, period_kind, period, seen_until - coalesce(last_day, first_day) AS days
  FROM village_wait JOIN lineage USING (area_code) WHERE level <> 'village')
SELECT 'V04', 'max', ancestor, period_kind, period, '', '', NULL, NULL, max(days) FROM wait GROUP BY ALL
UNION ALL
SELECT 'V04', 'p90', ancestor, period_kind, period, '', '', NULL, NULL, quantile_cont(days, 0.9) FROM wait GROUP BY ALL;
