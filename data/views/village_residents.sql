-- One row is the residents of one village in one year, with whether it is remote or a cluster of floating
-- residents.
SELECT p.area_code, make_date(p.year, 1, 1) AS counted_on, p.registered + p.floating AS residents, a.is_focus
FROM population p
JOIN (SELECT area_code, max_by(is_remote OR is_floating_cluster, valid_from) AS is_focus
      FROM area WHERE level = 'village' GROUP BY area_code) a
  ON a.area_code = p.area_code
