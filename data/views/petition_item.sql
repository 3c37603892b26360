-- One row is one time that people wrote, called or came: the first of a matter and every further one; with whether it
-- is the matter's first time in its month, and whether people first brought the matter in that month.
-- key: matter_id
SELECT matter_id, area_code, received_on AS happened_on, channel, true AS opens_month, true AS is_new FROM petition
WHERE is_kept
UNION ALL
SELECT matter_id, area_code, contacted_on, channel,
       NOT is_new AND row_number() OVER (PARTITION BY matter_id, trunc(contacted_on, 'MM') ORDER BY contact_id) = 1,
       is_new
FROM (
  SELECT p.matter_id, p.area_code, c.contact_id, c.contacted_on, c.channel,
         trunc(c.contacted_on, 'MM') = trunc(p.received_on, 'MM') AS is_new
  FROM petition_contact c JOIN petition p ON p.matter_id = c.matter_id
  WHERE c.by = 'petitioner' AND c.kind <> 'first' AND p.is_kept)
