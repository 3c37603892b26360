-- Monthly reports of offices, service points and channels, service statistics, and sheets of surveys.
CREATE TABLE office_month_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/office/工作月报-*.csv', {
    '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '报告月份': 'VARCHAR', '在岗人数': 'VARCHAR', '长假人数': 'VARCHAR', '未下村人数': 'VARCHAR',
    '下村人天': 'VARCHAR', '会议人天': 'VARCHAR', '文电人天': 'VARCHAR', '电话调度人天': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 地区代码 AS area_code, 单位代码 AS unit_code, day_iso(报告月份) AS report_month, whole(在岗人数) AS officials,
         whole(长假人数) AS on_leave, whole(未下村人数) AS without_visit, whole(下村人天) AS field_days,
         whole(会议人天) AS meeting_days, whole(文电人天) AS document_days, whole(电话调度人天) AS phone_days,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN report_month IS NULL THEN need(texts.报告月份, report_month, 'bad-date')
      WHEN officials IS NULL THEN need(texts.在岗人数, officials, 'bad-number')
      WHEN on_leave IS NULL THEN need(texts.长假人数, on_leave, 'bad-number')
      WHEN without_visit IS NULL THEN need(texts.未下村人数, without_visit, 'bad-number')
      WHEN field_days IS NULL THEN need(texts.下村人天, field_days, 'bad-number')
      WHEN meeting_days IS NULL THEN need(texts.会议人天, meeting_days, 'bad-number')
      WHEN document_days IS NULL THEN need(texts.文电人天, document_days, 'bad-number')
      WHEN phone_days IS NULL THEN need(texts.电话调度人天, phone_days, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(report_month) THEN 'implausible-date'
      WHEN officials < 0 OR on_leave < 0 OR without_visit < 0 OR field_days < 0 OR meeting_days < 0
        OR document_days < 0 OR phone_days < 0 THEN 'negative-count'
      WHEN day(report_month) <> 1 THEN 'not-first-of-month'
      WHEN on_leave > officials THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE office_month AS SELECT * EXCLUDE (reason, row_text) FROM office_month_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY area_code, report_month ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'office_month', json_extract_string(row_text, 'filename'), reason, row_text
FROM office_month_read WHERE reason IS NOT NULL;

DROP TABLE office_month_read;

CREATE TABLE village_service_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/points/服务点月报-*.csv', {
    '地区代码': 'VARCHAR', '报告月份': 'VARCHAR', '应开放天数': 'VARCHAR', '实际开放天数': 'VARCHAR', '应供项目数': 'VARCHAR',
    '实供项目数': 'VARCHAR', '应覆盖阶段数': 'VARCHAR', '已覆盖阶段数': 'VARCHAR', '药具库存数量': 'VARCHAR', '近效期数量': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 地区代码 AS area_code, day_iso(报告月份) AS report_month, whole(应开放天数) AS days_scheduled, whole(实际开放天数) AS days_open,
         whole(应供项目数) AS items_required, whole(实供项目数) AS items_offered, whole(应覆盖阶段数) AS stages_in_scope,
         whole(已覆盖阶段数) AS stages_supplied, whole(药具库存数量) AS stock_units, whole(近效期数量) AS stock_expiring,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN report_month IS NULL THEN need(texts.报告月份, report_month, 'bad-date')
      WHEN days_scheduled IS NULL THEN need(texts.应开放天数, days_scheduled, 'bad-number')
      WHEN days_open IS NULL THEN need(texts.实际开放天数, days_open, 'bad-number')
      WHEN items_required IS NULL THEN need(texts.应供项目数, items_required, 'bad-number')
      WHEN items_offered IS NULL THEN need(texts.实供项目数, items_offered, 'bad-number')
      WHEN stages_in_scope IS NULL THEN need(texts.应覆盖阶段数, stages_in_scope, 'bad-number')
      WHEN stages_supplied IS NULL THEN need(texts.已覆盖阶段数, stages_supplied, 'bad-number')
      WHEN stock_units IS NULL THEN need(texts.药具库存数量, stock_units, 'bad-number')
      WHEN stock_expiring IS NULL THEN need(texts.近效期数量, stock_expiring, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(report_month) THEN 'implausible-date'
      WHEN days_scheduled < 0 OR days_open < 0 OR items_required < 0 OR items_offered < 0 OR stages_in_scope < 0
        OR stages_supplied < 0 OR stock_units < 0 OR stock_expiring < 0 THEN 'negative-count'
      WHEN day(report_month) <> 1 THEN 'not-first-of-month'
      WHEN days_open > days_scheduled OR items_offered > items_required OR stages_supplied > stages_in_scope
        OR stock_expiring > stock_units THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE village_service AS SELECT * EXCLUDE (reason, row_text) FROM village_service_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY area_code, report_month ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'village_service', json_extract_string(row_text, 'filename'), reason, row_text
FROM village_service_read WHERE reason IS NOT NULL;

DROP TABLE village_service_read;

CREATE TABLE channel_use_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/channels/渠道季报-*.csv', {
    '地区代码': 'VARCHAR', '渠道': 'VARCHAR', '报告季度': 'VARCHAR', '列入计划': 'VARCHAR', '实际使用': 'VARCHAR', '受众人次': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 地区代码 AS area_code,
         CASE 渠道 WHEN '听证座谈' THEN 'hearing' WHEN '宣传资料' THEN 'publication' WHEN '培训' THEN 'training'
           WHEN '网络' THEN 'online' WHEN '入户' THEN 'home-visit' END AS channel, day_iso(报告季度) AS report_quarter,
         yes(列入计划) AS is_planned, yes(实际使用) AS is_used, whole(受众人次) AS audience,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN channel IS NULL THEN need(texts.渠道, channel, 'unknown-code')
      WHEN report_quarter IS NULL THEN need(texts.报告季度, report_quarter, 'bad-date')
      WHEN is_planned IS NULL THEN need(texts.列入计划, is_planned, 'bad-boolean')
      WHEN is_used IS NULL THEN need(texts.实际使用, is_used, 'bad-boolean')
      WHEN audience IS NULL AND texts.受众人次 IS NOT NULL THEN 'bad-number'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(report_quarter) THEN 'implausible-date'
      WHEN audience < 0 THEN 'negative-count'
      WHEN report_quarter <> date_trunc('quarter', report_quarter) THEN 'not-first-of-quarter'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE channel_use AS SELECT * EXCLUDE (reason, row_text) FROM channel_use_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY area_code, channel, report_quarter ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'channel_use', json_extract_string(row_text, 'filename'), reason, row_text
FROM channel_use_read WHERE reason IS NOT NULL;

DROP TABLE channel_use_read;

CREATE TABLE service_month_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/service/服务人群-*.csv', {
    '地区代码': 'VARCHAR', '报告月份': 'VARCHAR', '性别': 'VARCHAR', '年龄组': 'VARCHAR', '服务次数': 'VARCHAR', '居民数': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 地区代码 AS area_code, day_iso(报告月份) AS report_month,
         CASE 性别 WHEN '男' THEN 'male' WHEN '女' THEN 'female' END AS sex,
         CASE 年龄组 WHEN '0-14岁' THEN '0-14' WHEN '15-29岁' THEN '15-29' WHEN '30-44岁' THEN '30-44'
           WHEN '45-59岁' THEN '45-59' WHEN '60岁及以上' THEN '60-on' END AS age_group, whole(服务次数) AS services,
         whole(居民数) AS residents, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN report_month IS NULL THEN need(texts.报告月份, report_month, 'bad-date')
      WHEN sex IS NULL THEN need(texts.性别, sex, 'unknown-code')
      WHEN age_group IS NULL THEN need(texts.年龄组, age_group, 'unknown-code')
      WHEN services IS NULL THEN need(texts.服务次数, services, 'bad-number')
      WHEN residents IS NULL THEN need(texts.居民数, residents, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(report_month) THEN 'implausible-date'
      WHEN services < 0 OR residents < 0 THEN 'negative-count'
      WHEN day(report_month) <> 1 THEN 'not-first-of-month'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE service_month AS SELECT * EXCLUDE (reason, row_text) FROM service_month_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY area_code, report_month, sex, age_group ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'service_month', json_extract_string(row_text, 'filename'), reason, row_text
FROM service_month_read WHERE reason IS NOT NULL;

DROP TABLE service_month_read;

CREATE TABLE survey_answer_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/surveys/知晓调查-*.csv', {
    '答卷编号': 'VARCHAR', '地区代码': 'VARCHAR', '调查日期': 'VARCHAR', '权数': 'VARCHAR', '题数': 'VARCHAR', '答对题数': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 答卷编号 AS answer_id, 地区代码 AS area_code, day_iso(调查日期) AS surveyed_on, whole(权数) AS weight, whole(题数) AS items,
         whole(答对题数) AS items_right, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN answer_id IS NULL OR area_code IS NULL THEN 'missing-required'
      WHEN surveyed_on IS NULL THEN need(texts.调查日期, surveyed_on, 'bad-date')
      WHEN weight IS NULL THEN need(texts.权数, weight, 'bad-number')
      WHEN items IS NULL THEN need(texts.题数, items, 'bad-number')
      WHEN items_right IS NULL THEN need(texts.答对题数, items_right, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(surveyed_on) THEN 'implausible-date'
      WHEN weight < 0 OR items < 0 OR items_right < 0 THEN 'negative-count'
      WHEN items_right > items THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE survey_answer AS SELECT * EXCLUDE (reason, row_text) FROM survey_answer_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY answer_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'survey_answer', json_extract_string(row_text, 'filename'), reason, row_text
FROM survey_answer_read WHERE reason IS NOT NULL;

DROP TABLE survey_answer_read;
