-- One row is one replied matter, with whether the petitioner came back on it after the
-- reply, within the time of the rule petition-repeat.
-- key: matter_id
SELECT p.matter_id, p.area_code, p.path, p.replied_on, count(c.contact_id) > 0 AS is_repeated
FROM petition p
LEFT JOIN petition_contact c
  ON c.matter_id = p.matter_id
 AND c.by = 'petitioner' AND c.kind <> 'progress'
 AND c.contacted_on > p.replied_on AND c.contacted_on <= date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on))
WHERE p.replied_on IS NOT NULL AND p.is_kept
GROUP BY p.matter_id, p.area_code, p.path, p.replied_on
