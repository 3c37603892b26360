-- Shift 1, people first: what each record adds.
INSERT INTO given (measure_id) VALUES ('P06'), ('P09'), ('P12'), ('P13');
INSERT INTO given (measure_id, is_count, in_townships) VALUES ('P02', true, false);
INSERT INTO given (measure_id, is_stock) VALUES ('P03', true), ('P05', true);
INSERT INTO given (measure_id, kinds) VALUES ('P07', ['quarter', 'year']);
INSERT INTO given (measure_id, dimension) VALUES ('P14', 'kind');

-- The newest estimate of each village's residents that is not younger than the month.
CREATE VIEW village_month AS
SELECT v.*, p.registered + p.floating AS residents
FROM village_service AS v ASOF JOIN population AS p ON v.area_code = p.area_code AND year(v.report_month) >= p.year;

CREATE OR REPLACE VIEW addend AS
SELECT 'P02' AS measure_id, 'value' AS output, area_code, coalesce(done_on, recorded_on) AS day, '' AS dimension_value,
       CAST(kind = 'coercion' AND done_on IS NOT NULL
         AND coalesce(outcome IN ('wholly', 'partly'), false) AS BIGINT) AS numerator,
       1 AS denominator, 0 AS unknown
FROM assigned_task
UNION ALL
SELECT 'P03', 'value', area_code, report_month, '',
       CASE WHEN items_offered = items_required AND days_open = days_scheduled THEN residents ELSE 0 END, residents, 0
FROM village_month
UNION ALL
SELECT 'P05', 'value', area_code, report_month, '', stages_supplied, stages_in_scope, 0 FROM village_service
UNION ALL
SELECT 'P06', 'value', area_code, due.day, '', coalesce(CAST(done_on <= due.day AND is_confirmed AS BIGINT), 0), 1, 0
FROM assigned_task JOIN work_day AS began ON began.day = recorded_on
JOIN nth_work_day AS due ON due.nth = began.counted + 15
WHERE kind = 'hand-over' AND outcome IS DISTINCT FROM 'declined'
UNION ALL
SELECT 'P07', 'value', area_code, checked_on, '', CAST(is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'service-record'
UNION ALL
SELECT 'P07', 'weight', area_code, checked_on, '', coalesce(weight, 1), 1, 0
FROM sample_check WHERE kind = 'service-record'
UNION ALL
SELECT 'P09', 'value', area_code, found_on, '', CAST(is_complete
  AND notices - notices_new_facts = 1 AS BIGINT), 1, 0 FROM supplement
UNION ALL
SELECT 'P12', 'value', area_code, answered_on, '', CAST(answer IN ('satisfied', 'basically') AS BIGINT), 1, 0
FROM rating WHERE about = 'service' AND answer IS NOT NULL
UNION ALL
SELECT 'P12', 'strict', area_code, answered_on, '', CAST(answer = 'satisfied' AS BIGINT), 1, 0
FROM rating WHERE about = 'service' AND answer IS NOT NULL
UNION ALL
SELECT 'P13', 'value', area_code, invited_on, '', CAST(answer IS NOT NULL AS BIGINT), 1, 0
FROM rating WHERE about = 'service'
UNION ALL
SELECT 'P14', 'value', area_code, due_on, kind, coalesce(CAST(paid_on <= due_on
  AND paid_fen >= due_fen AS BIGINT), 0), 1, 0
FROM entitlement_payment;
