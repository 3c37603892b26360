-- J01: half the sum over townships of the distance between share of funds (emergency money apart) and share of need.
INSERT INTO peer_observations
WITH funds AS (
  SELECT budget_year AS year, ancestor AS township, sum(allocated_fen) AS fen
  FROM project JOIN lineage USING (area_code) WHERE level = 'township' AND origin <> 'emergency' GROUP BY ALL),
need AS (
  SELECT year, ancestor AS township, sum(need_points) AS points
  FROM township_need JOIN lineage USING (area_code) WHERE level = 'township' GROUP BY ALL),
share AS (
  SELECT year, township,
         coalesce(fen, 0) / sum(fen) OVER (PARTITION BY year) AS of_funds,
         coalesce(points, 0) / sum(points) OVER (PARTITION BY year) AS of_need
  FROM funds FULL JOIN need USING (year, township))
SELECT 'J01', 'value', (SELECT area_code FROM place WHERE level = 'county'), 'year', CAST(year AS VARCHAR), '', '', NULL, NULL,
       sum(abs(of_funds - of_need)) / 2
FROM share WHERE year <= year(getvariable('business_date'))
GROUP BY year HAVING count(of_funds) > 0 AND count(of_need) > 0
UNION ALL
SELECT 'J01', output, township, 'year', CAST(year AS VARCHAR), '', '', NULL, NULL, part
FROM (SELECT year, township, 'funds_share' AS output, coalesce(of_funds, 0) AS part FROM share
      UNION ALL SELECT year, township, 'need_share', coalesce(of_need, 0) FROM share)
WHERE year <= year(getvariable('business_date'))
  AND year IN (SELECT budget_year FROM project WHERE origin <> 'emergency')
  AND year IN (SELECT year FROM township_need);
