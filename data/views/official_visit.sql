-- One row is the officials who came to one village on one day under one leader, or the officials in post of
-- one month.
-- key: area_code, visited_on
SELECT v.area_code, v.visited_on AS day, max(v.officials) AS visits, 0 AS officials
FROM visit v
JOIN (SELECT DISTINCT area_code FROM area WHERE level = 'village') a ON a.area_code = v.area_code
GROUP BY v.area_code, v.visited_on, v.official_key
UNION ALL
SELECT area_code, report_month, 0, officials FROM office_month
