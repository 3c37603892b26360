-- One row is one matter in one month in which people brought it, with whether that was for the first time.
-- key: matter_id
SELECT matter_id, area_code, month, month = trunc(received_on, 'MM') AS is_first
FROM (
  SELECT p.matter_id, p.area_code, p.received_on,
         explode(array_union(array(trunc(p.received_on, 'MM')), coalesce(c.months, array()))) AS month
  FROM petition p
  LEFT JOIN (SELECT matter_id, collect_set(trunc(contacted_on, 'MM')) AS months FROM petition_contact
             WHERE by = 'petitioner' AND kind <> 'first' GROUP BY matter_id) c
    ON c.matter_id = p.matter_id
  WHERE p.is_kept)
