-- One row is one replied matter, with whether the petitioner came back on it within 90 days of the reply.
SELECT p.matter_id, first(p.area_code) AS area_code, first(p.path) AS path, first(p.replied_on) AS replied_on,
       count(c.contact_id) > 0 AS is_repeated
FROM petition p
LEFT JOIN petition_contact c
  ON c.matter_id = p.matter_id
 AND c.by = 'petitioner' AND c.kind <> 'progress'
 AND c.contacted_on > p.replied_on AND c.contacted_on <= date_add(p.replied_on, 90)
WHERE p.replied_on IS NOT NULL AND p.is_kept
GROUP BY p.matter_id
