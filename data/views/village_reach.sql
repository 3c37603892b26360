-- One row is one village and month: its residents by the latest estimate, and whether its point offered all
-- on every day.
SELECT v.area_code, v.report_month, max_by(p.registered + p.floating, p.year) AS residents,
       max(p.year) AS estimate_year,
       any_value(v.days_open >= v.days_scheduled AND v.items_offered >= v.items_required) AS is_working
FROM village_service v
JOIN population p ON p.area_code = v.area_code AND p.year <= year(v.report_month)
GROUP BY v.area_code, v.report_month
