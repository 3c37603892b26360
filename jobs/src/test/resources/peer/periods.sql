-- Areas with all that they belong to, days with their periods, periods with the last day seen of them.
CREATE TABLE place AS SELECT *
FROM area QUALIFY row_number() OVER (PARTITION BY area_code ORDER BY valid_from DESC) = 1;

-- The area that goes on for each today: itself, or the last of its successors.
CREATE TABLE heir AS
WITH RECURSIVE follow(area_code, heir) AS (
  SELECT area_code, area_code FROM place
  UNION
  SELECT follow.area_code, place.successor_code FROM follow JOIN place ON place.area_code = follow.heir
  WHERE place.successor_code IS NOT NULL AND place.valid_to <= getvariable('business_date'))
SELECT follow.area_code, follow.heir FROM follow JOIN place ON place.area_code = follow.heir
WHERE place.successor_code IS NULL OR place.valid_to IS NULL OR place.valid_to > getvariable('business_date');

CREATE TABLE lineage AS
WITH RECURSIVE line(area_code, ancestor) AS (
  SELECT area_code, heir FROM heir
  UNION
  SELECT line.area_code, heir.heir
  FROM line JOIN place ON place.area_code = line.ancestor JOIN heir ON heir.area_code = place.parent_code)
SELECT line.area_code, line.ancestor, place.level FROM line JOIN place ON place.area_code = line.ancestor;

CREATE TABLE period AS
SELECT period_kind, period, starts, ends, least(CAST(ends - 1 AS DATE), getvariable('business_date')) AS seen_until
FROM (
  SELECT 'month' AS period_kind, strftime(day, '%Y-%m') AS period, day AS starts,
         CAST(day + INTERVAL 1 MONTH AS DATE) AS ends
  FROM work_day WHERE day(day) = 1
  UNION ALL
  SELECT 'quarter', year(day) || '-Q' || quarter(day), day, CAST(day + INTERVAL 3 MONTH AS DATE)
  FROM work_day WHERE day(day) = 1 AND month(day) IN (1, 4, 7, 10)
  UNION ALL
  SELECT 'year', CAST(year(day) AS VARCHAR), day, CAST(day + INTERVAL 1 YEAR AS DATE)
  FROM work_day WHERE day(day) = 1 AND month(day) = 1
  UNION ALL
  SELECT 'week', strftime(day, '%G-W%V'), day, day + 7 FROM work_day WHERE isodow(day) = 1)
WHERE starts <= getvariable('business_date');

-- The periods that a week or a month adds to, by its first day, and whether it is the last seen of them.
CREATE TABLE part_of AS
SELECT m.period_kind = 'week' AS is_week, m.starts, p.period_kind, p.period, p.ends, p.seen_until < m.ends AS is_last
FROM period AS m JOIN period AS p
  ON (m.period_kind = 'week') = (p.period_kind = 'week') AND p.starts <= m.starts AND m.ends <= p.ends
WHERE m.period_kind IN ('week', 'month');

-- What each measure is given for: weeks or not, villages or not, by which dimension; the days after a period's end in
-- which its cohort is still watched; whether it is a stock, which a quarter and a year show as of their last month,
-- or a
-- plain count; whether townships have it or the county alone; the kinds of period that have it.
CREATE TABLE given (measure_id VARCHAR, weekly BOOLEAN DEFAULT false, in_villages BOOLEAN DEFAULT false,
  dimension VARCHAR DEFAULT '', watched_days INTEGER DEFAULT 0, is_stock BOOLEAN DEFAULT false,
    is_count BOOLEAN DEFAULT false,
  in_townships BOOLEAN DEFAULT true, kinds VARCHAR[] DEFAULT ['week', 'month', 'quarter', 'year']);
INSERT INTO given (measure_id, weekly, in_villages, dimension, watched_days) VALUES
  ('P01', true, true, '', 0), ('P10', true, false, 'item_type', 0),
  ('D03', true, true, 'kind', 0), ('D04', false, false, '', 0), ('D11', false, true, 'item_code', 0),
  ('X03', true, false, '', 90), ('X06', true, false, 'path', 0), ('X09', true, false, 'path', 0),
  ('J04', false, false, '', 0), ('J07', false, false, '', 0), ('X07', false, false, 'path', 0),
    ('P08', false, false, '', 0),
  ('V07', false, false, '', 0), ('V08', false, false, '', 0), ('V09', false, false, '', 0),
    ('V16', false, false, '', 0),
  ('V19', false, false, '', 0), ('D01', false, false, 'kind', 0), ('D02', false, false, 'kind', 0),
    ('J03', false, false, '', 0),
  ('J08', false, false, '', 0);

CREATE TABLE peer_observations (measure_id VARCHAR, output VARCHAR, area_code VARCHAR, period_kind VARCHAR, period VARCHAR,
  dimension VARCHAR, dimension_value VARCHAR, numerator DOUBLE, denominator DOUBLE, value DOUBLE);
