-- Payments of projects by township. Pairs of equal amounts on one day are held against those that chance gives when
-- the same amounts fall on the same days in any order.
WITH paid AS (
  SELECT if(a.level = 'village', a.parent_code, a.area_code) AS unit, p.paid_on, p.paid_fen
  FROM project_payment p
  JOIN (SELECT area_code, max_by(level, valid_from) AS level, max_by(parent_code, valid_from) AS parent_code
        FROM area GROUP BY area_code) a ON a.area_code = p.area_code
  WHERE p.kind = 'payment' AND p.paid_fen > 0 AND p.paid_on >= :from AND p.paid_on < :until),
pairs AS (
  SELECT unit, CASE 2 * grouping(paid_fen) + grouping(paid_on) WHEN 0 THEN 'both' WHEN 1 THEN 'amount' WHEN 2 THEN 'day'
           ELSE 'all' END AS key, count(*) * (count(*) - 1) DIV 2 AS pairs
  FROM paid GROUP BY GROUPING SETS ((unit, paid_fen, paid_on), (unit, paid_fen), (unit, paid_on), (unit)))
SELECT s.test, s.screen, unit, s.key, count(*) AS records
FROM paid
LATERAL VIEW explode(array(
  named_struct('test', 'benford', 'screen', 'first-two-digits',
    'key', if(paid_fen >= 1000, length(string(paid_fen)) || ':' || left(string(paid_fen), 2), null)),
  named_struct('test', 'share', 'screen', 'year-end',
    'key', string(working_days(paid_on, make_date(year(paid_on), 12, 31)) < 5)))) AS s
WHERE s.key IS NOT NULL
GROUP BY s.test, s.screen, unit, s.key
UNION ALL
SELECT 'pairs', 'equal-payments', unit, key, sum(pairs) FROM pairs GROUP BY unit, key
