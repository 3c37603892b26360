-- Shift 5, projects by need: what each record adds.
INSERT INTO given (measure_id) VALUES ('J02'), ('J12'), ('J20'), ('J23');
INSERT INTO given (measure_id, is_stock) VALUES ('J10', true), ('J11', true);
INSERT INTO given (measure_id, kinds) VALUES ('J16', ['quarter', 'year']), ('J19', ['quarter', 'year']);
INSERT INTO given (measure_id, watched_days) VALUES ('J22', 366);

CREATE OR REPLACE VIEW addend AS
SELECT 'J02' AS measure_id, 'value' AS output, area_code, approved_on AS day, '' AS dimension_value,
       CAST(coalesce(surveyed_on < approved_on, false) AS BIGINT) AS numerator, 1 AS denominator, 0 AS unknown
FROM project_file
UNION ALL
SELECT 'J10', 'value', area_code, report_month, '', forecast_fen - estimate_fen, estimate_fen, 0 FROM project_cost
UNION ALL
SELECT 'J10', 'over_limit', area_code, report_month, '', CAST(forecast_fen * 10 > estimate_fen * 11 AS BIGINT), 1, 0
FROM project_cost
UNION ALL
SELECT 'J11', 'value', area_code, report_month, '', changes_fen, price_fen, 0 FROM project_cost
UNION ALL
SELECT 'J11', 'over_limit', area_code, report_month, '', CAST(changes_fen * 5 > price_fen AS BIGINT), 1, 0
FROM project_cost
UNION ALL
SELECT 'J12', 'value', area_code, due_on, '', audited_fen, closed_fen, 0 FROM project_file
UNION ALL
SELECT 'J12', 'corrected', area_code, due_on, '', coalesce(CAST(done_on <= due_on AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'audit-finding'
UNION ALL
SELECT 'J16', 'value', area_code, bids_opened_on, '', CAST(bids_opened_on - published_on < 20 AS BIGINT), 1, 0
FROM tender WHERE is_mandatory AND bids_opened_on IS NOT NULL
UNION ALL
SELECT 'J19', 'value', area_code, checked_on, '', CAST(is_passed AS BIGINT), 1, 0
FROM sample_check WHERE kind = 'beneficiary' AND is_reached
UNION ALL
SELECT 'J20', 'value', area_code, due_on, '', coalesce(CAST(returned_on <= due_on AS BIGINT), 0), 1, 0 FROM project_file
UNION ALL
SELECT 'J20', 'published', area_code, approved_on, '', CAST(items_public = items_required AS BIGINT), 1, 0
FROM project_file
UNION ALL
SELECT 'J22', 'value', area_code, recorded_on, '',
       coalesce(CAST(done_on <= recorded_on + INTERVAL 1 YEAR
         AND (outcome IN ('wholly', 'partly', 'done') OR outcome = 'not' AND is_confirmed) AS BIGINT), 0), 1, 0
FROM assigned_task WHERE kind = 'need' AND origin IN ('visit', 'petition') AND (outcome IS NULL OR outcome <> 'declined')
UNION ALL
SELECT 'J23', 'value', area_code, approved_on, '', CAST(coalesce(taken_part_on < approved_on, false) AS BIGINT), 1, 0
FROM project_file WHERE NOT is_emergency;
