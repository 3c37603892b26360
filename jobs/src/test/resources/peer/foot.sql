-- Shift 2, on foot: what each record adds.
INSERT INTO given (measure_id) VALUES ('V01'), ('V02'), ('V10'), ('V11'), ('V12'), ('V13'), ('V14'), ('V18');

-- One official in one village on one day is one visit, whatever was written about it how often.
CREATE VIEW official_day AS
SELECT area_code, visited_on, official_key, max(officials) AS officials
FROM visit JOIN place USING (area_code) WHERE level = 'village' GROUP BY ALL;

CREATE OR REPLACE VIEW addend AS
SELECT 'V01' AS measure_id, 'value' AS output, area_code, visited_on AS day, '' AS dimension_value,
       officials AS numerator, 0 AS denominator, 0 AS unknown
FROM official_day
UNION ALL
SELECT 'V01', 'value', area_code, report_month, '', 0, officials, 0 FROM office_month
UNION ALL
SELECT 'V02', 'value', area_code, report_month, '', without_visit, officials - on_leave, 0 FROM office_month
UNION ALL
SELECT 'V10', 'value', area_code, recorded_on, '', coalesce(CAST(done_on = recorded_on AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'issue'
UNION ALL
SELECT 'V11', 'value', area_code, due_on, '', coalesce(CAST(done_on <= due_on AND due_moves <= 1 AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'issue'
UNION ALL
SELECT 'V12', 'value', area_code, checked_on, '', CAST(is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'issue' AND is_reached
UNION ALL
SELECT 'V13', 'value', area_code, due_on, '', coalesce(CAST(done_on <= due_on AND is_confirmed AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'deed' AND outcome IS DISTINCT FROM 'declined'
UNION ALL
SELECT 'V14', 'value', area_code, due.rolled, '',
       coalesce(CAST(done_on <= due.rolled AND (outcome IN ('wholly', 'partly') OR outcome = 'not'
         AND is_confirmed) AS BIGINT), 0), 1, 0
FROM assigned_task JOIN work_day AS due ON due.day = recorded_on + 30 WHERE kind = 'research-note'
UNION ALL
SELECT 'V18', 'value', area_code, report_month, '', field_days,
       field_days + meeting_days + document_days + phone_days, 0
FROM office_month
UNION ALL
SELECT 'V18', kind.output, area_code, report_month, '',
       CASE kind.output WHEN 'meetings' THEN meeting_days WHEN 'documents' THEN document_days ELSE phone_days END,
       field_days + meeting_days + document_days + phone_days, 0
FROM office_month, (VALUES ('meetings'), ('documents'), ('phone')) AS kind(output);
