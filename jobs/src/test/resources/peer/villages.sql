-- V03 and V04: for each village at the end of each period, its last valid visit (somebody met, or something found).
CREATE TABLE visited AS
SELECT DISTINCT area_code, visited_on FROM visit WHERE households_met > 0 OR finding_recorded;

CREATE TABLE watched AS
SELECT place.area_code, period_kind, period, seen_until, first_day
FROM (SELECT min(visited_on) AS first_day FROM visited) AS began, period, place
WHERE period.ends > first_day AND place.level = 'village' AND place.valid_from <= seen_until
  AND (place.valid_to IS NULL OR seen_until < place.valid_to);

CREATE TABLE village_wait AS
SELECT w.*, v.visited_on AS last_day, CAST(w.seen_until + 1 - INTERVAL 1 YEAR AS DATE) AS year_from
FROM watched AS w ASOF LEFT JOIN visited AS v ON w.area_code = v.area_code AND w.seen_until >= v.visited_on;

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
