-- Working days by date with their running count, and the dated limits of petitions and applications.
CREATE TABLE counted_day AS
SELECT day, works, count(*) FILTER (WHERE works) OVER (ORDER BY day) AS counted
FROM (
  SELECT CAST(d AS DATE) AS day,
         CASE rule.kind WHEN 'make-up-workday' THEN true WHEN 'holiday' THEN false ELSE isodow(d) < 6 END AS works
  FROM generate_series(TIMESTAMP '2000-01-01', TIMESTAMP '2039-12-31', INTERVAL 1 DAY) AS s(d)
  LEFT JOIN read_csv(getvariable('rules') || '/working_days.csv', header = true, all_varchar = true) AS rule
    ON CAST(rule.date AS DATE) = CAST(d AS DATE));

CREATE TABLE nth_work_day AS SELECT counted AS nth, day FROM counted_day WHERE works;

-- With the first working day from each day on.
CREATE TABLE work_day AS
SELECT c.day, c.works, c.counted, n.day AS rolled
FROM counted_day AS c JOIN nth_work_day AS n ON n.nth = c.counted + CAST(NOT c.works AS INTEGER);

-- The limit in force on each day a clock can start: the scope's own row first, then the nearest level's.
CREATE TABLE limit_on AS
WITH stated AS (
  SELECT rule_id, scope, CAST(value AS INTEGER) AS value, unit, CAST(valid_from AS DATE) AS valid_from,
         coalesce(CAST(valid_to AS DATE), DATE '2100-01-01') AS valid_to,
         list_position(['county', 'city', 'province', 'national'], level) AS remoteness
  FROM read_csv(getvariable('rules') || '/time_limits.csv', header = true, all_varchar = true)),
scopes AS (
  SELECT 'petition-closing' AS rule_id,
         unnest(['residual', 'review', 'arbitration', 'administrative', 'legal-duty', 'discipline']) AS scope
  UNION ALL SELECT 'petition-extension', 'all'
  UNION ALL SELECT DISTINCT rule_id, scope FROM stated WHERE rule_id = 'application-limit')
SELECT rule_id, s.scope, day, value, unit
FROM scopes AS s
JOIN stated AS r USING (rule_id)
JOIN work_day AS w ON w.day >= r.valid_from AND w.day < r.valid_to
WHERE r.scope IN (s.scope, 'all') AND w.day <= getvariable('business_date')
QUALIFY row_number() OVER (PARTITION BY rule_id, s.scope, day ORDER BY r.scope = 'all', remoteness) = 1;
