-- Shift 3, service to the door: what each record adds.
INSERT INTO given (measure_id, dimension, watched_days, is_stock) VALUES
  ('D05', '', 0, false), ('D06', '', 0, false), ('D08', '', 14, false), ('D09', '', 0, false), ('D10', '', 0, false),
  ('D12', '', 0, true), ('D13', '', 0, false), ('D14', '', 0, false), ('D15', '', 0, false);
INSERT INTO given (measure_id, dimension, kinds) VALUES ('D16', 'channel', ['quarter', 'year']);

-- Twenty working days for a document and for a request; a request may be extended by as many, and waits for third
-- parties.
CREATE VIEW information_due AS
SELECT i.*, due.day AS due_on
FROM information_item AS i JOIN work_day AS began ON began.day = started_on
JOIN nth_work_day AS due
  ON due.nth = began.counted + 20 + CASE kind WHEN 'request' THEN least(extended_days, 20) + stopped_days ELSE 0 END;

CREATE OR REPLACE VIEW addend AS
SELECT 'D05' AS measure_id, 'value' AS output, area_code, due_on AS day, '' AS dimension_value,
       coalesce(CAST(done_on <= due_on AS BIGINT), 0) AS numerator, 1 AS denominator, 0 AS unknown
FROM information_due WHERE kind = 'document' AND NOT is_exempt
UNION ALL
SELECT 'D06', 'value', area_code, due_on, '', coalesce(CAST(done_on <= due_on AS BIGINT), 0), 1, 0
FROM information_due WHERE kind = 'request'
UNION ALL
SELECT 'D08', 'value', area_code, started_on, '', CAST(coalesce(asked_again_on > started_on + 14, true) AS BIGINT), 1, 0
FROM information_item WHERE kind = 'enquiry'
UNION ALL
SELECT 'D10', 'value', area_code, checked_on, '', CAST(is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'supply-point'
UNION ALL
SELECT 'D12', 'value', area_code, report_month, '', stock_expiring, stock_units, 0 FROM village_service
UNION ALL
SELECT 'D13', 'value', area_code, due.rolled, '', coalesce(CAST(done_on <= due.rolled AS BIGINT), 0), 1, 0
FROM assigned_task JOIN work_day AS due ON due.day = recorded_on + 30 WHERE kind = 'suggestion'
UNION ALL
SELECT 'D13', 'adopted', area_code, due.rolled, '', coalesce(CAST(outcome IN ('wholly', 'partly') AS BIGINT), 0), 1, 0
FROM assigned_task JOIN work_day AS due ON due.day = recorded_on + 30 WHERE kind = 'suggestion' AND done_on IS NOT NULL
UNION ALL
SELECT 'D14', 'value', area_code, checked_on, '', CAST(is_reached AND is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'test-call'
UNION ALL
SELECT 'D14', 'connected', area_code, checked_on, '', CAST(is_reached AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'test-call'
UNION ALL
SELECT 'D15', 'value', area_code, checked_on, '', CAST(is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'rights'
UNION ALL
SELECT 'D16', 'value', area_code, report_quarter, channel, CAST(is_used AS BIGINT), 1, 0
FROM channel_use WHERE is_planned
UNION ALL
SELECT 'D16', 'audience', area_code, report_quarter, channel, audience, 1, 0
FROM channel_use WHERE audience IS NOT NULL;
