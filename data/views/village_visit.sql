-- One row is one visit to a village, with whether the village was remote or a cluster of floating residents on
-- that day; on a day of which the register says nothing, by its last mark.
-- key: visit_id
SELECT v.visit_id, v.area_code, v.visited_on,
       coalesce(d.is_remote OR d.is_floating_cluster, a.is_focus) AS is_focus
FROM visit v
JOIN (SELECT area_code, max_by(is_remote OR is_floating_cluster, valid_from) AS is_focus
      FROM area WHERE level = 'village' GROUP BY area_code) a
  ON a.area_code = v.area_code
LEFT JOIN area d
  ON d.area_code = v.area_code AND d.valid_from <= v.visited_on
 AND (d.valid_to IS NULL OR d.valid_to > v.visited_on)
