-- One row is one visit to a village, with whether the village is remote or a cluster of floating residents.
SELECT v.visit_id, v.area_code, v.visited_on, a.is_focus
FROM visit v
JOIN (SELECT area_code, max_by(is_remote OR is_floating_cluster, valid_from) AS is_focus
      FROM area WHERE level = 'village' GROUP BY area_code) a
  ON a.area_code = v.area_code
