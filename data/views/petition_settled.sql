-- One row is one replied matter, with whether it was settled: no repeat and no request for review within the times of
-- the rules petition-repeat and petition-review-request, and no petitioner who said within the former that it was not.
-- key: matter_id
SELECT p.matter_id, p.area_code, p.replied_on, s.matter_id IS NOT NULL AS is_review_requested,
       c.matter_id IS NULL AND s.matter_id IS NULL
         AND NOT coalesce(p.callback_result = 'open' AND p.called_back_on BETWEEN p.replied_on
           AND date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on)), false) AS is_settled
FROM petition p
LEFT JOIN (SELECT DISTINCT c.matter_id FROM petition_contact c JOIN petition p ON p.matter_id = c.matter_id
           WHERE c.by = 'petitioner' AND c.kind <> 'progress' AND c.contacted_on > p.replied_on
             AND c.contacted_on <= date_add(p.replied_on, limit_of('petition-repeat', '', p.replied_on))) c
  ON c.matter_id = p.matter_id
LEFT JOIN (SELECT DISTINCT s.matter_id FROM petition_step s JOIN petition p ON p.matter_id = s.matter_id
           WHERE s.step = 'review' AND CAST(s.done_at AS DATE) >= p.replied_on AND CAST(s.done_at AS DATE) <= date_add(
             p.replied_on, limit_of('petition-review-request', '', p.replied_on))) s
  ON s.matter_id = p.matter_id
WHERE p.replied_on IS NOT NULL AND p.is_kept
