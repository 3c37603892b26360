-- One row is the residents of one village in one year, with whether it was remote or a cluster of floating
-- residents on its first day; on a day of which the register says nothing, by its last mark.
SELECT p.area_code, make_date(p.year, 1, 1) AS counted_on, p.registered + p.floating AS residents,
       coalesce(d.is_remote OR d.is_floating_cluster, a.is_focus) AS is_focus
FROM population p
JOIN (SELECT area_code, max_by(is_remote OR is_floating_cluster, valid_from) AS is_focus
      FROM area WHERE level = 'village' GROUP BY area_code) a
  ON a.area_code = p.area_code
LEFT JOIN area d
  ON d.area_code = p.area_code AND d.valid_from <= make_date(p.year, 1, 1)
 AND (d.valid_to IS NULL OR d.valid_to > make_date(p.year, 1, 1))
