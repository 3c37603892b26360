-- One row is one matter in one month in which people brought it, with whether that was for the first time.
-- key: matter_id
SELECT p.matter_id, p.area_code, i.month, i.month = trunc(p.received_on, 'MM') AS is_first
FROM petition p
JOIN (SELECT matter_id, trunc(received_on, 'MM') AS month FROM petition
      UNION
      SELECT matter_id, trunc(contacted_on, 'MM') FROM petition_contact WHERE by = 'petitioner' AND kind <> 'first') i
  ON i.matter_id = p.matter_id
WHERE p.is_kept
