-- One row is one township: its residents, those who answered, and those who know; how many were asked is not recorded.
WITH place AS (
  SELECT area_code, max_by(level, valid_from) AS level, max_by(parent_code, valid_from) AS parent_code
  FROM area GROUP BY area_code),
size AS (
  SELECT if(a.level = 'village', a.parent_code, a.area_code) AS stratum, sum(p.residents) AS size
  FROM (SELECT area_code, max_by(registered + floating, year) AS residents FROM population
        WHERE year <= year(:until) GROUP BY area_code) p
  JOIN place a ON a.area_code = p.area_code AND a.level = 'village' GROUP BY 1)
SELECT s.stratum, s.size, CAST(NULL AS BIGINT) AS asked, count(*) AS answered, count_if(r.is_aware) AS yes
FROM survey_answer r
JOIN place a ON a.area_code = r.area_code
JOIN size s ON s.stratum = if(a.level = 'village', a.parent_code, a.area_code)
WHERE r.surveyed_on >= :from AND r.surveyed_on < :until
GROUP BY s.stratum, s.size
