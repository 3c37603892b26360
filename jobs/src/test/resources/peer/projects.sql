-- The project office: projects, milestones, payments, inspections, and the published need of the townships.
CREATE TABLE project_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('utf8') || '/projects/项目台账-*.csv', {
    '项目编号': 'VARCHAR', '项目名称': 'VARCHAR', '类型': 'VARCHAR', '地区代码': 'VARCHAR', '批准日期': 'VARCHAR',
    '计划完工': 'VARCHAR', '年度': 'VARCHAR', '安排资金(万元)': 'VARCHAR', '来源': 'VARCHAR', '联系人': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 项目编号 AS project_id, 项目名称 AS name_zh,
         CASE 类型 WHEN '服务站' THEN 'service-station' WHEN '文化站' THEN 'culture-station' WHEN '阅览室' THEN 'reading-room'
           WHEN '家庭文化大院' THEN 'family-culture-yard' WHEN '灾后重建' THEN 'disaster-rebuilding' END AS type,
         地区代码 AS area_code, day_iso(批准日期) AS approved_on, day_iso(计划完工) AS planned_finish_on, whole(年度) AS budget_year,
         fen("安排资金(万元)", 1000000) AS allocated_fen,
         CASE 来源 WHEN '需求清单' THEN 'need-list' WHEN '乡镇申报' THEN 'township-request' WHEN '企业申报' THEN 'firm-request'
           WHEN '应急' THEN 'emergency' END AS origin,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN project_id IS NULL OR name_zh IS NULL THEN 'missing-required'
      WHEN type IS NULL THEN need(texts.类型, type, 'unknown-code')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN approved_on IS NULL THEN need(texts.批准日期, approved_on, 'bad-date')
      WHEN planned_finish_on IS NULL THEN need(texts.计划完工, planned_finish_on, 'bad-date')
      WHEN budget_year IS NULL THEN need(texts.年度, budget_year, 'bad-number')
      WHEN allocated_fen IS NULL THEN need(texts."安排资金(万元)", allocated_fen, 'bad-number')
      WHEN origin IS NULL THEN need(texts.来源, origin, 'unknown-code')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(approved_on) THEN 'implausible-date'
      WHEN unplannable(planned_finish_on) THEN 'implausible-plan-date'
      WHEN planned_finish_on < approved_on THEN 'closed-before-opened'
      WHEN allocated_fen < 0 THEN 'negative-money'
      WHEN budget_year < 2000 OR budget_year > 2060 THEN 'implausible-budget-year'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE project AS SELECT * EXCLUDE (reason, row_text) FROM project_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'project', json_extract_string(row_text, 'filename'), reason, row_text
FROM project_read WHERE reason IS NOT NULL;

DROP TABLE project_read;

CREATE TABLE project_milestone_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('utf8') || '/projects/节点核验-*.csv', {
    '项目编号': 'VARCHAR', '节点序号': 'VARCHAR', '地区代码': 'VARCHAR', '节点': 'VARCHAR', '基准日期': 'VARCHAR',
    '计划日期': 'VARCHAR', '核验日期': 'VARCHAR', '权重': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 项目编号 AS project_id, whole(节点序号) AS milestone_no, 地区代码 AS area_code,
         CASE 节点 WHEN '开工' THEN 'start' WHEN '基础' THEN 'foundation' WHEN '主体' THEN 'structure' WHEN '装修' THEN 'fit-out'
           WHEN '交付' THEN 'hand-over' END AS kind,
         day_iso(基准日期) AS baseline_due_on, day_iso(计划日期) AS planned_on, day_iso(核验日期) AS verified_on,
         whole(权重) AS weight_percent, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN project_id IS NULL THEN 'missing-required'
      WHEN milestone_no IS NULL THEN need(texts.节点序号, milestone_no, 'bad-number')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.节点, kind, 'unknown-code')
      WHEN baseline_due_on IS NULL THEN need(texts.基准日期, baseline_due_on, 'bad-date')
      WHEN planned_on IS NULL THEN need(texts.计划日期, planned_on, 'bad-date')
      WHEN verified_on IS NULL AND texts.核验日期 IS NOT NULL THEN 'bad-date'
      WHEN weight_percent IS NULL THEN need(texts.权重, weight_percent, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN unplannable(baseline_due_on) OR unplannable(planned_on) THEN 'implausible-plan-date'
      WHEN impossible(verified_on) THEN 'implausible-date'
      WHEN weight_percent < 0 THEN 'negative-count'
      WHEN weight_percent > 100 THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE project_milestone AS SELECT * EXCLUDE (reason, row_text) FROM project_milestone_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY project_id, milestone_no ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'project_milestone', json_extract_string(row_text, 'filename'), reason, row_text
FROM project_milestone_read WHERE reason IS NOT NULL;

DROP TABLE project_milestone_read;

CREATE TABLE project_payment_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/projects/资金拨付-*.csv', {
    '凭证号': 'VARCHAR', '项目编号': 'VARCHAR', '地区代码': 'VARCHAR', '种类': 'VARCHAR', '应付日期': 'VARCHAR',
    '应付金额(元)': 'VARCHAR', '实付日期': 'VARCHAR', '实付金额(元)': 'VARCHAR', '收款账号': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 凭证号 AS payment_id, 项目编号 AS project_id, 地区代码 AS area_code,
         CASE 种类 WHEN '拨付' THEN 'release' WHEN '支付' THEN 'payment' END AS kind, day_iso(应付日期) AS due_on,
         fen("应付金额(元)", 100) AS due_fen, day_iso(实付日期) AS paid_on, fen("实付金额(元)", 100) AS paid_fen,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN payment_id IS NULL OR project_id IS NULL OR area_code IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.种类, kind, 'unknown-code')
      WHEN due_on IS NULL THEN need(texts.应付日期, due_on, 'bad-date')
      WHEN due_fen IS NULL THEN need(texts."应付金额(元)", due_fen, 'bad-number')
      WHEN paid_on IS NULL AND texts.实付日期 IS NOT NULL THEN 'bad-date'
      WHEN paid_fen IS NULL THEN need(texts."实付金额(元)", paid_fen, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN unplannable(due_on) THEN 'implausible-plan-date'
      WHEN impossible(paid_on) THEN 'implausible-date'
      WHEN due_fen < 0 OR paid_fen < 0 THEN 'negative-money'
      WHEN paid_fen > 0 AND paid_on IS NULL THEN 'paid-without-date'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE project_payment AS SELECT * EXCLUDE (reason, row_text) FROM project_payment_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY payment_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'project_payment', json_extract_string(row_text, 'filename'), reason, row_text
FROM project_payment_read WHERE reason IS NOT NULL;

DROP TABLE project_payment_read;

CREATE TABLE project_inspection_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('utf8') || '/projects/质量检验-*.csv', {
    '检验编号': 'VARCHAR', '项目编号': 'VARCHAR', '地区代码': 'VARCHAR', '检验日期': 'VARCHAR', '检验单位': 'VARCHAR',
    '结果': 'VARCHAR', '批次': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 检验编号 AS inspection_id, 项目编号 AS project_id, 地区代码 AS area_code, day_iso(检验日期) AS inspected_on,
         检验单位 AS inspector_unit,
         CASE 结果 WHEN '合格' THEN 'passed' WHEN '整改' THEN 'rework' WHEN '不合格' THEN 'failed' END AS result,
         whole(批次) AS lot, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN inspection_id IS NULL OR project_id IS NULL OR area_code IS NULL THEN 'missing-required'
      WHEN inspected_on IS NULL THEN need(texts.检验日期, inspected_on, 'bad-date')
      WHEN inspector_unit IS NULL THEN 'missing-required'
      WHEN result IS NULL THEN need(texts.结果, result, 'unknown-code')
      WHEN lot IS NULL THEN need(texts.批次, lot, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(inspected_on) THEN 'implausible-date'
      WHEN lot < 0 THEN 'negative-count'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE project_inspection AS SELECT * EXCLUDE (reason, row_text) FROM project_inspection_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY inspection_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'project_inspection', json_extract_string(row_text, 'filename'), reason, row_text
FROM project_inspection_read WHERE reason IS NOT NULL;

DROP TABLE project_inspection_read;

CREATE TABLE township_need_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/projects/需求清单-*.csv', {
    '年度': 'VARCHAR', '乡镇代码': 'VARCHAR', '需求分值': 'VARCHAR', '公布日期': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT whole(年度) AS year, 乡镇代码 AS area_code, whole(需求分值) AS need_points, day_iso(公布日期) AS published_on,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN year IS NULL THEN need(texts.年度, year, 'bad-number')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN need_points IS NULL THEN need(texts.需求分值, need_points, 'bad-number')
      WHEN published_on IS NULL THEN need(texts.公布日期, published_on, 'bad-date')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(published_on) THEN 'implausible-date'
      WHEN need_points < 0 THEN 'negative-count'
      WHEN year < 2000 OR year > year(getvariable('business_date')) + 1 THEN 'implausible-year'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE township_need AS SELECT * EXCLUDE (reason, row_text) FROM township_need_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY year, area_code ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'township_need', json_extract_string(row_text, 'filename'), reason, row_text
FROM township_need_read WHERE reason IS NOT NULL;

DROP TABLE township_need_read;
