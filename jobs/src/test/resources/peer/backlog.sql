-- X08: matters past due and without a reply on the last day seen of each period, by the days since they fell due;
-- none from when and where the first of any matters fell due.
INSERT INTO peer_observations
WITH overdue AS (
  SELECT ancestor AS area_code, period_kind, period, seen_until - due_on AS days
  FROM matter_due JOIN lineage USING (area_code)
  JOIN period ON period_kind <> 'week' AND due_on < seen_until
  WHERE level <> 'village' AND (replied_on IS NULL OR replied_on > seen_until)
    AND (withdrawn_on IS NULL OR withdrawn_on > seen_until)),
band AS (FROM (VALUES ('value', 1, 1000000), ('days_1_15', 1, 15), ('days_16_30', 16, 30), ('days_31_60', 31, 60),
  ('days_61_on', 61, 1000000)) AS b(output, lowest, highest)),
whole AS (
  SELECT ancestor AS area_code, period_kind, period
  FROM (SELECT DISTINCT ancestor FROM accepted_due JOIN lineage USING (area_code) WHERE level <> 'village'), period
  WHERE period_kind <> 'week' AND ends > (SELECT min(due_on) FROM accepted_due))
SELECT 'X08', output, whole.area_code, whole.period_kind, whole.period, '', '', count(days), NULL, count(days)
FROM whole CROSS JOIN band
LEFT JOIN overdue ON overdue.area_code = whole.area_code AND overdue.period_kind = whole.period_kind
  AND overdue.period = whole.period AND days BETWEEN lowest AND highest
GROUP BY ALL;
