-- Measures that are one sum over another: what each record adds, on which day.

-- One list of exclusions (3.0, 13): doubles, taken back before acceptance, somebody else's, ended for good.
CREATE MACRO is_kept(status, withdrawn_on, accepted_on) AS
  status NOT IN ('duplicate', 'misdirected', 'terminated') AND (withdrawn_on IS NULL OR withdrawn_on >= accepted_on);

CREATE VIEW kept_matter AS SELECT * FROM petition WHERE is_kept(status, withdrawn_on, accepted_on);

CREATE VIEW counted_matter AS SELECT * FROM kept_matter WHERE accepted_on IS NOT NULL;

-- R-04, R-05, R-20: the path's limit from acceptance; hearing days and a valid extension are added to it; an end on a
-- rest day moves to the next working day. Here for what is excluded too.
CREATE VIEW accepted_due AS
WITH first AS (
  SELECT m.*, closing.value AS limit_days, extension.value AS longest, ordinary.rolled AS first_due_on
  FROM petition AS m
  JOIN limit_on AS closing ON closing.rule_id = 'petition-closing' AND closing.scope = m.path AND closing.day = m.accepted_on
  JOIN limit_on AS extension ON extension.rule_id = 'petition-extension' AND extension.day = m.accepted_on
  JOIN work_day AS ordinary ON ordinary.day = m.accepted_on + closing.value),
granted AS (
  SELECT *, limit_days + hearing_days + CASE WHEN extension_approved_by_head AND extension_reason_sent_on IS NOT NULL
      AND extended_on <= first_due_on AND extension_days <= longest THEN extension_days ELSE 0 END AS days
  FROM first)
SELECT granted.*, work_day.rolled AS due_on
FROM granted JOIN work_day ON work_day.day = granted.accepted_on + granted.days;

CREATE VIEW matter_due AS SELECT * FROM accepted_due WHERE is_kept(status, withdrawn_on, accepted_on);

-- Working days from receipt by the type's limit, and the days on which the clock stood still.
CREATE VIEW application_due AS
SELECT a.*, due.day AS due_on
FROM application AS a
JOIN limit_on AS l ON l.rule_id = 'application-limit' AND l.scope = a.item_type AND l.day = a.received_on AND l.unit = 'WD'
JOIN work_day AS received ON received.day = a.received_on
JOIN nth_work_day AS due ON due.nth = received.counted + l.value + a.clock_stop_days;

-- A further contact within 90 days after the reply; asking about progress is none.
CREATE VIEW came_back AS
SELECT DISTINCT m.matter_id
FROM kept_matter AS m JOIN petition_contact AS c USING (matter_id)
WHERE c."by" = 'petitioner' AND c.kind <> 'progress' AND c.contacted_on > m.replied_on AND c.contacted_on <= m.replied_on + 90;

CREATE OR REPLACE VIEW addend AS
SELECT 'P01' AS measure_id, 'value' AS output, area_code, contacted_on AS day, '' AS dimension_value,
       CAST(kind IN ('service', 'guidance', 'cooperation') AS BIGINT) AS numerator,
       CAST(kind <> 'unknown' AS BIGINT) AS denominator,
       CAST(kind = 'unknown' AS BIGINT) AS unknown
FROM service_contact WHERE initiated_by = 'agency'
UNION ALL
SELECT 'P10', 'value', area_code, due_on, item_type, coalesce(CAST(completed_on <= due_on AS BIGINT), 0), 1, 0
FROM application_due WHERE withdrawn_on IS NULL OR withdrawn_on > due_on
UNION ALL
SELECT 'D03', 'value', area_code, due_on, kind, coalesce(CAST(delivered_on <= due_on AS BIGINT), 0), 1, 0
FROM delivery WHERE NOT refused
UNION ALL
SELECT 'D11', 'value', area_code, report_month, item_code, days_out, days_in_scope, 0 FROM stock_report
UNION ALL
SELECT 'X03', 'value', area_code, replied_on, '', CAST(b.matter_id IS NOT NULL AS BIGINT), 1, 0
FROM kept_matter AS m LEFT JOIN came_back AS b USING (matter_id) WHERE replied_on IS NOT NULL
UNION ALL
SELECT 'X06', 'value', area_code, due_on, path, coalesce(CAST(replied_on <= due_on AS BIGINT), 0), 1, 0
FROM matter_due WHERE withdrawn_on IS NULL OR withdrawn_on > due_on
UNION ALL
SELECT 'X07', 'value', area_code, first_due_on, path, CAST(extended_on IS NOT NULL AS BIGINT), 1, 0 FROM matter_due
UNION ALL
SELECT 'X07', 'valid', area_code, first_due_on, path,
       CAST(coalesce(extension_approved_by_head AND extension_reason_sent_on IS NOT NULL AND extended_on <= first_due_on
         AND extension_days <= longest, false) AS BIGINT), 1, 0
FROM matter_due WHERE extended_on IS NOT NULL
UNION ALL
SELECT 'P08', 'value', area_code, completed_on, '', CAST(trips < 2 AS BIGINT), 1, 0
FROM application WHERE completed_on IS NOT NULL
UNION ALL
SELECT 'P08', 'abandoned', area_code, received_on, '', coalesce(CAST(withdrawn_on - received_on <= 30 AS BIGINT), 0), 1, 0
FROM application
UNION ALL
SELECT 'V07', 'value', area_code, visited_on, '', CAST(notice = 'none' AND NOT received_by_host AS BIGINT), 1, 0
FROM visit WHERE purpose = 'inspection'
UNION ALL
SELECT 'V08', 'value', area_code, visited_on, '', issues_found, 1, 0
FROM visit WHERE purpose = 'inspection' OR purpose = 'research'
UNION ALL
SELECT 'V09', 'value', area_code, visited_on, '',
       CAST(issues_found = 0 AND purpose IN ('inspection', 'research') AND coalesce(length(note), 0) <= 19 AS BIGINT), 1, 0
FROM visit WHERE households_met > 0 OR finding_recorded
UNION ALL
SELECT 'V16', 'value', area_code, visited_on, '', CAST(entered_on <= second.day AS BIGINT), 1, 0
FROM visit JOIN work_day AS began ON began.day = visited_on JOIN nth_work_day AS second ON second.nth = began.counted + 2
UNION ALL
SELECT 'V19', 'value', area_code, visited_on, '', CAST(minutes_on_site > 29 AND households_met > 0 AS BIGINT), 1, 0
FROM visit WHERE minutes_on_site IS NOT NULL
UNION ALL
SELECT 'D01', 'value', area_code, delivered_on, kind, CAST(started_by = 'agency' AS BIGINT), 1, 0
FROM delivery WHERE NOT refused AND delivered_on IS NOT NULL
UNION ALL
SELECT 'D02', 'value', area_code, due_on, kind, CAST(delivered_on IS NOT NULL AND confirmed_by = 'receiver' AS BIGINT), 1, 0
FROM delivery
UNION ALL
SELECT 'J03', 'value', area_code, approved_on, '', CAST(origin <> 'need-list' AS BIGINT), 1, 0
FROM project WHERE origin <> 'emergency'
UNION ALL
SELECT 'J08', 'value', area_code, inspected_on, '', CAST(result = 'passed' AS BIGINT), 1, 0
FROM (FROM project_inspection
      QUALIFY row_number() OVER (PARTITION BY project_id, lot ORDER BY inspected_on, inspection_id) = 1)
UNION ALL
SELECT 'J04', 'value', area_code, due_on, '', 
       CASE WHEN paid_on <= due_on THEN least(paid_fen, due_fen) ELSE 0 END, due_fen, 0
FROM project_payment WHERE kind = 'release'
UNION ALL
SELECT 'J07', 'value', area_code, baseline_due_on, '', coalesce(CAST(verified_on <= baseline_due_on AS BIGINT), 0), 1, 0
FROM project_milestone
UNION ALL
SELECT 'J07', 'current', area_code, planned_on, '', coalesce(CAST(verified_on <= planned_on AS BIGINT), 0), 1, 0
FROM project_milestone;
