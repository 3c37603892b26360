-- One row is one time that people wrote, called or came: the first of a matter and every further one.
-- key: matter_id
SELECT matter_id, area_code, received_on AS happened_on, channel FROM petition WHERE is_kept
UNION ALL
SELECT p.matter_id, p.area_code, c.contacted_on, c.channel
FROM petition_contact c JOIN petition p ON p.matter_id = c.matter_id
WHERE c.by = 'petitioner' AND c.kind <> 'first' AND p.is_kept
