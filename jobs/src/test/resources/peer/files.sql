-- Files of entitlements, incomplete applications, major matters, projects with their costs, and tenders.
CREATE TABLE entitlement_payment_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/entitlements/奖扶发放-*.csv', {
    '发放编号': 'VARCHAR', '扶助类别': 'VARCHAR', '地区代码': 'VARCHAR', '计划日期': 'VARCHAR', '应发日期': 'VARCHAR', '应发金额(元)': 'VARCHAR',
    '实发日期': 'VARCHAR', '实发金额(元)': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 发放编号 AS payment_id, CASE 扶助类别 WHEN '奖励扶助' THEN 'reward' WHEN '特别扶助' THEN 'special' END AS kind,
         地区代码 AS area_code, day_iso(计划日期) AS listed_on, day_iso(应发日期) AS due_on, fen("应发金额(元)", 100) AS due_fen,
         day_iso(实发日期) AS paid_on, fen("实发金额(元)", 100) AS paid_fen, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN payment_id IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.扶助类别, kind, 'unknown-code')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN listed_on IS NULL THEN need(texts.计划日期, listed_on, 'bad-date')
      WHEN due_on IS NULL THEN need(texts.应发日期, due_on, 'bad-date')
      WHEN due_fen IS NULL THEN need(texts."应发金额(元)", due_fen, 'bad-number')
      WHEN paid_on IS NULL AND texts.实发日期 IS NOT NULL THEN 'bad-date'
      WHEN paid_fen IS NULL THEN need(texts."实发金额(元)", paid_fen, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(listed_on) OR impossible(paid_on) THEN 'implausible-date'
      WHEN unplannable(due_on) THEN 'implausible-plan-date'
      WHEN due_fen < 0 OR paid_fen < 0 THEN 'negative-money'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE entitlement_payment AS SELECT * EXCLUDE (reason, row_text) FROM entitlement_payment_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY payment_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'entitlement_payment', json_extract_string(row_text, 'filename'), reason, row_text
FROM entitlement_payment_read WHERE reason IS NOT NULL;

DROP TABLE entitlement_payment_read;

CREATE TABLE supplement_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/applications/补正登记-*.csv', {
    '补正编号': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '发现日期': 'VARCHAR', '告知次数': 'VARCHAR', '新情况告知次数': 'VARCHAR',
    '一次告知完整': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 补正编号 AS supplement_id, 地区代码 AS area_code, 单位代码 AS unit_code, day_iso(发现日期) AS found_on,
         whole(告知次数) AS notices, whole(新情况告知次数) AS notices_new_facts, yes(一次告知完整) AS is_complete,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN supplement_id IS NULL OR area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN found_on IS NULL THEN need(texts.发现日期, found_on, 'bad-date')
      WHEN notices IS NULL THEN need(texts.告知次数, notices, 'bad-number')
      WHEN notices_new_facts IS NULL THEN need(texts.新情况告知次数, notices_new_facts, 'bad-number')
      WHEN is_complete IS NULL THEN need(texts.一次告知完整, is_complete, 'bad-boolean')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(found_on) THEN 'implausible-date'
      WHEN notices < 0 OR notices_new_facts < 0 THEN 'negative-count'
      WHEN notices_new_facts > notices THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE supplement AS SELECT * EXCLUDE (reason, row_text) FROM supplement_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY supplement_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'supplement', json_extract_string(row_text, 'filename'), reason, row_text
FROM supplement_read WHERE reason IS NOT NULL;

DROP TABLE supplement_read;

CREATE TABLE petition_file_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/petitions/工作卷-*.csv', {
    '卷号': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '立卷日期': 'VARCHAR', '适合下访': 'VARCHAR', '信访人同意': 'VARCHAR',
    '下访日期': 'VARCHAR', '领导包案': 'VARCHAR', '化解期限': 'VARCHAR', '化解日期': 'VARCHAR', '信访人确认': 'VARCHAR', '一人一档': 'VARCHAR',
    '一事一议': 'VARCHAR', '一责一问': 'VARCHAR', '终结日期': 'VARCHAR', '说明理由': 'VARCHAR', '提供听证': 'VARCHAR', '后续帮扶': 'VARCHAR',
    '更新时间': 'VARCHAR', '答复日期': 'VARCHAR'})),
typed AS (
  SELECT 卷号 AS file_id, 地区代码 AS area_code, 单位代码 AS unit_code, day_iso(立卷日期) AS opened_on, yes(适合下访) AS is_suitable,
         yes(信访人同意) AS is_consented, day_iso(下访日期) AS met_on, yes(领导包案) AS is_led, day_iso(化解期限) AS due_on,
         day_iso(化解日期) AS settled_on, yes(信访人确认) AS is_confirmed, yes(一人一档) AS has_file, yes(一事一议) AS has_conference,
         yes(一责一问) AS has_inquiry, day_iso(终结日期) AS terminated_on, yes(说明理由) AS has_reasons, yes(提供听证) AS was_heard,
         yes(后续帮扶) AS has_follow_up, day_iso(答复日期) AS replied_on, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN file_id IS NULL OR area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN opened_on IS NULL THEN need(texts.立卷日期, opened_on, 'bad-date')
      WHEN is_suitable IS NULL THEN need(texts.适合下访, is_suitable, 'bad-boolean')
      WHEN is_consented IS NULL THEN need(texts.信访人同意, is_consented, 'bad-boolean')
      WHEN met_on IS NULL AND texts.下访日期 IS NOT NULL THEN 'bad-date'
      WHEN is_led IS NULL THEN need(texts.领导包案, is_led, 'bad-boolean')
      WHEN due_on IS NULL THEN need(texts.化解期限, due_on, 'bad-date')
      WHEN settled_on IS NULL AND texts.化解日期 IS NOT NULL THEN 'bad-date'
      WHEN is_confirmed IS NULL THEN need(texts.信访人确认, is_confirmed, 'bad-boolean')
      WHEN has_file IS NULL THEN need(texts.一人一档, has_file, 'bad-boolean')
      WHEN has_conference IS NULL THEN need(texts.一事一议, has_conference, 'bad-boolean')
      WHEN has_inquiry IS NULL THEN need(texts.一责一问, has_inquiry, 'bad-boolean')
      WHEN terminated_on IS NULL AND texts.终结日期 IS NOT NULL THEN 'bad-date'
      WHEN has_reasons IS NULL THEN need(texts.说明理由, has_reasons, 'bad-boolean')
      WHEN was_heard IS NULL THEN need(texts.提供听证, was_heard, 'bad-boolean')
      WHEN has_follow_up IS NULL THEN need(texts.后续帮扶, has_follow_up, 'bad-boolean')
      WHEN replied_on IS NULL AND texts.答复日期 IS NOT NULL THEN 'bad-date'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(opened_on) OR impossible(met_on) OR impossible(settled_on) OR impossible(terminated_on)
        OR impossible(replied_on) THEN 'implausible-date'
      WHEN unplannable(due_on) THEN 'implausible-plan-date'
      WHEN before(met_on, opened_on) OR before(settled_on, opened_on) OR before(terminated_on, opened_on)
        OR before(replied_on, opened_on) THEN 'closed-before-opened'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE petition_file AS SELECT * EXCLUDE (reason, row_text) FROM petition_file_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY file_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'petition_file', json_extract_string(row_text, 'filename'), reason, row_text
FROM petition_file_read WHERE reason IS NOT NULL;

DROP TABLE petition_file_read;

CREATE TABLE project_file_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/projects/项目档案-*.csv', {
    '项目编号': 'VARCHAR', '地区代码': 'VARCHAR', '批准日期': 'VARCHAR', '应急项目': 'VARCHAR', '需求调查日期': 'VARCHAR',
    '群众参与日期': 'VARCHAR', '结余缴回期限': 'VARCHAR', '结余缴回日期': 'VARCHAR', '应公开项数': 'VARCHAR', '已公开项数': 'VARCHAR',
    '计划质检次数': 'VARCHAR', '决算金额(元)': 'VARCHAR', '审计金额(元)': 'VARCHAR', '更新时间': 'VARCHAR',
    '调查录入日期': 'VARCHAR'})),
typed AS (
  SELECT 项目编号 AS project_id, 地区代码 AS area_code, day_iso(批准日期) AS approved_on, yes(应急项目) AS is_emergency,
         day_iso(需求调查日期) AS surveyed_on, day_iso(群众参与日期) AS taken_part_on, day_iso(结余缴回期限) AS due_on,
         day_iso(结余缴回日期) AS returned_on, whole(应公开项数) AS items_required, whole(已公开项数) AS items_public,
         whole(计划质检次数) AS planned_inspections, fen("决算金额(元)", 100) AS closed_fen, fen("审计金额(元)", 100) AS audited_fen,
         day_iso(调查录入日期) AS survey_entered_on, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN project_id IS NULL OR area_code IS NULL THEN 'missing-required'
      WHEN approved_on IS NULL THEN need(texts.批准日期, approved_on, 'bad-date')
      WHEN is_emergency IS NULL THEN need(texts.应急项目, is_emergency, 'bad-boolean')
      WHEN surveyed_on IS NULL AND texts.需求调查日期 IS NOT NULL THEN 'bad-date'
      WHEN taken_part_on IS NULL AND texts.群众参与日期 IS NOT NULL THEN 'bad-date'
      WHEN due_on IS NULL THEN need(texts.结余缴回期限, due_on, 'bad-date')
      WHEN returned_on IS NULL AND texts.结余缴回日期 IS NOT NULL THEN 'bad-date'
      WHEN items_required IS NULL THEN need(texts.应公开项数, items_required, 'bad-number')
      WHEN items_public IS NULL THEN need(texts.已公开项数, items_public, 'bad-number')
      WHEN planned_inspections IS NULL THEN need(texts.计划质检次数, planned_inspections, 'bad-number')
      WHEN closed_fen IS NULL THEN need(texts."决算金额(元)", closed_fen, 'bad-number')
      WHEN audited_fen IS NULL THEN need(texts."审计金额(元)", audited_fen, 'bad-number')
      WHEN survey_entered_on IS NULL AND texts.调查录入日期 IS NOT NULL THEN 'bad-date'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(approved_on) OR impossible(surveyed_on) OR impossible(taken_part_on) OR impossible(returned_on)
        OR impossible(survey_entered_on) THEN 'implausible-date'
      WHEN unplannable(due_on) THEN 'implausible-plan-date'
      WHEN items_required < 0 OR items_public < 0 OR planned_inspections < 0 THEN 'negative-count'
      WHEN closed_fen < 0 OR audited_fen < 0 THEN 'negative-money'
      WHEN items_public > items_required OR audited_fen > closed_fen THEN 'part-exceeds-whole'
      WHEN surveyed_on < approved_on AND survey_entered_on > approved_on THEN 'back-dated'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE project_file AS SELECT * EXCLUDE (reason, row_text) FROM project_file_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'project_file', json_extract_string(row_text, 'filename'), reason, row_text
FROM project_file_read WHERE reason IS NOT NULL;

DROP TABLE project_file_read;

CREATE TABLE project_cost_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/projects/造价月报-*.csv', {
    '造价编号': 'VARCHAR', '报告月份': 'VARCHAR', '地区代码': 'VARCHAR', '批准概算(元)': 'VARCHAR', '预计造价(元)': 'VARCHAR',
    '合同价(元)': 'VARCHAR', '变更金额(元)': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 造价编号 AS cost_id, day_iso(报告月份) AS report_month, 地区代码 AS area_code, fen("批准概算(元)", 100) AS estimate_fen,
         fen("预计造价(元)", 100) AS forecast_fen, fen("合同价(元)", 100) AS price_fen, fen("变更金额(元)", 100) AS changes_fen,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN cost_id IS NULL THEN 'missing-required'
      WHEN report_month IS NULL THEN need(texts.报告月份, report_month, 'bad-date')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN estimate_fen IS NULL THEN need(texts."批准概算(元)", estimate_fen, 'bad-number')
      WHEN forecast_fen IS NULL THEN need(texts."预计造价(元)", forecast_fen, 'bad-number')
      WHEN price_fen IS NULL THEN need(texts."合同价(元)", price_fen, 'bad-number')
      WHEN changes_fen IS NULL THEN need(texts."变更金额(元)", changes_fen, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(report_month) THEN 'implausible-date'
      WHEN estimate_fen < 0 OR forecast_fen < 0 OR price_fen < 0 OR changes_fen < 0 THEN 'negative-money'
      WHEN day(report_month) <> 1 THEN 'not-first-of-month'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE project_cost AS SELECT * EXCLUDE (reason, row_text) FROM project_cost_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY cost_id, report_month ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'project_cost', json_extract_string(row_text, 'filename'), reason, row_text
FROM project_cost_read WHERE reason IS NOT NULL;

DROP TABLE project_cost_read;

CREATE TABLE tender_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/tenders/招标记录-*.csv', {
    '招标编号': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '招标方式': 'VARCHAR', '采购类别': 'VARCHAR', '公告日期': 'VARCHAR',
    '开标日期': 'VARCHAR', '依法必招': 'VARCHAR', '投标人数': 'VARCHAR', '有效投标人数': 'VARCHAR', '中标供应商': 'VARCHAR',
    '合同签订日期': 'VARCHAR', '合同金额(元)': 'VARCHAR', '次低报价(元)': 'VARCHAR', '最低价被否': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 招标编号 AS tender_id, 地区代码 AS area_code, 单位代码 AS unit_code,
         CASE 招标方式 WHEN '公开招标' THEN 'open' WHEN '邀请招标' THEN 'selective' WHEN '直接采购' THEN 'direct' END AS method,
         CASE 采购类别 WHEN '工程' THEN 'works' WHEN '货物' THEN 'goods' WHEN '服务' THEN 'services' END AS category,
         day_iso(公告日期) AS published_on, day_iso(开标日期) AS bids_opened_on, yes(依法必招) AS is_mandatory,
         whole(投标人数) AS bidders, whole(有效投标人数) AS valid_bidders, 中标供应商 AS supplier_id, day_iso(合同签订日期) AS signed_on,
         fen("合同金额(元)", 100) AS price_fen, fen("次低报价(元)", 100) AS runner_up_fen, yes(最低价被否) AS lowest_refused,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN tender_id IS NULL OR area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN method IS NULL THEN need(texts.招标方式, method, 'unknown-code')
      WHEN category IS NULL THEN need(texts.采购类别, category, 'unknown-code')
      WHEN published_on IS NULL THEN need(texts.公告日期, published_on, 'bad-date')
      WHEN bids_opened_on IS NULL AND texts.开标日期 IS NOT NULL THEN 'bad-date'
      WHEN is_mandatory IS NULL THEN need(texts.依法必招, is_mandatory, 'bad-boolean')
      WHEN bidders IS NULL THEN need(texts.投标人数, bidders, 'bad-number')
      WHEN valid_bidders IS NULL THEN need(texts.有效投标人数, valid_bidders, 'bad-number')
      WHEN signed_on IS NULL AND texts.合同签订日期 IS NOT NULL THEN 'bad-date'
      WHEN price_fen IS NULL THEN need(texts."合同金额(元)", price_fen, 'bad-number')
      WHEN runner_up_fen IS NULL AND texts."次低报价(元)" IS NOT NULL THEN 'bad-number'
      WHEN lowest_refused IS NULL AND texts.最低价被否 IS NOT NULL THEN 'bad-boolean'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(published_on) OR impossible(bids_opened_on) OR impossible(signed_on) THEN 'implausible-date'
      WHEN bidders < 0 OR valid_bidders < 0 THEN 'negative-count'
      WHEN price_fen < 0 THEN 'negative-money'
      WHEN before(bids_opened_on, published_on) THEN 'closed-before-opened'
      WHEN valid_bidders > bidders THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE tender AS SELECT * EXCLUDE (reason, row_text) FROM tender_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY tender_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'tender', json_extract_string(row_text, 'filename'), reason, row_text
FROM tender_read WHERE reason IS NOT NULL;

DROP TABLE tender_read;
