-- One row is one project with its cost as of its last report before the end of the months. One that reports no more is
-- finished.
WITH report AS (
  SELECT cost_id, max_by(estimate_fen, report_month) AS estimate, max_by(forecast_fen, report_month) AS cost,
         max(report_month) AS reported
  FROM project_cost WHERE report_month < :until AND report_month >= add_months(:from, -48) GROUP BY cost_id)
SELECT cost_id AS project, estimate, cost, reported < (SELECT max(reported) FROM report) AS is_finished
FROM report WHERE estimate > 0
