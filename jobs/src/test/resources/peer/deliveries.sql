-- Planned deliveries, policies on their way to villages, and the stock of the service points.
CREATE TABLE delivery_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('utf8') || '/deliveries/送达登记-*.csv', {
    '送达编号': 'VARCHAR', '类别': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '对象类别': 'VARCHAR',
    '发起方式': 'VARCHAR', '应送达日期': 'VARCHAR', '实际送达日期': 'VARCHAR', '签收方式': 'VARCHAR', '是否拒收': 'VARCHAR',
    '经手人': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 送达编号 AS delivery_id,
         CASE 类别 WHEN '政策' THEN 'policy' WHEN '法规' THEN 'regulation' WHEN '知识' THEN 'knowledge' WHEN '药具' THEN 'medicine'
           WHEN '办事流程' THEN 'procedure' END AS kind,
         地区代码 AS area_code, 单位代码 AS unit_code,
         CASE 对象类别 WHEN '户籍人口' THEN 'registered' WHEN '流动人口' THEN 'floating' END AS population_group,
         CASE 发起方式 WHEN '主动' THEN 'agency' WHEN '应需' THEN 'request' END AS started_by,
         day_slash(应送达日期) AS due_on, day_slash(实际送达日期) AS delivered_on,
         CASE 签收方式 WHEN '本人' THEN 'receiver' WHEN '工作人员' THEN 'staff' WHEN '无' THEN 'nobody' END AS confirmed_by,
         CASE 是否拒收 WHEN 'Y' THEN true WHEN 'N' THEN false END AS refused,
         TRY_STRPTIME(更新时间, '%Y/%m/%d %H:%M') AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN delivery_id IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.类别, kind, 'unknown-code')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN population_group IS NULL THEN need(texts.对象类别, population_group, 'unknown-code')
      WHEN started_by IS NULL THEN need(texts.发起方式, started_by, 'unknown-code')
      WHEN due_on IS NULL THEN need(texts.应送达日期, due_on, 'bad-date')
      WHEN delivered_on IS NULL AND texts.实际送达日期 IS NOT NULL THEN 'bad-date'
      WHEN confirmed_by IS NULL THEN need(texts.签收方式, confirmed_by, 'unknown-code')
      WHEN refused IS NULL THEN need(texts.是否拒收, refused, 'bad-boolean')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(delivered_on) THEN 'implausible-date'
      WHEN unplannable(due_on) THEN 'implausible-plan-date'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE delivery AS SELECT * EXCLUDE (reason, row_text) FROM delivery_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY delivery_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'delivery', json_extract_string(row_text, 'filename'), reason, row_text
FROM delivery_read WHERE reason IS NOT NULL;

DROP TABLE delivery_read;

CREATE TABLE policy_posting_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/policies/政策到村-*.csv', {
    '文号': 'VARCHAR', '村居代码': 'VARCHAR', '发布日期': 'VARCHAR', '是否适用': 'VARCHAR', '张贴日期': 'VARCHAR',
    '村民确认': 'VARCHAR', '张贴人': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 文号 AS policy_id, 村居代码 AS area_code, day_iso(发布日期) AS released_on, yes(是否适用) AS applicable,
         day_iso(张贴日期) AS posted_on, yes(村民确认) AS confirmed, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN policy_id IS NULL OR area_code IS NULL THEN 'missing-required'
      WHEN released_on IS NULL THEN need(texts.发布日期, released_on, 'bad-date')
      WHEN applicable IS NULL THEN need(texts.是否适用, applicable, 'bad-boolean')
      WHEN posted_on IS NULL AND texts.张贴日期 IS NOT NULL THEN 'bad-date'
      WHEN confirmed IS NULL THEN need(texts.村民确认, confirmed, 'bad-boolean')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(released_on) OR impossible(posted_on) THEN 'implausible-date'
      WHEN before(posted_on, released_on) THEN 'closed-before-opened'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE policy_posting AS SELECT * EXCLUDE (reason, row_text) FROM policy_posting_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY policy_id, area_code ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'policy_posting', json_extract_string(row_text, 'filename'), reason, row_text
FROM policy_posting_read WHERE reason IS NOT NULL;

DROP TABLE policy_posting_read;

CREATE TABLE stock_report_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/supplies/药具库存-*.csv', {
    '点位编码': 'VARCHAR', '药具编码': 'VARCHAR', '报告月份': 'VARCHAR', '地区代码': 'VARCHAR', '应供天数': 'VARCHAR',
    '断供天数': 'VARCHAR', '填报人': 'VARCHAR', '填报时间': 'VARCHAR'})),
typed AS (
  SELECT 点位编码 AS point_id, 药具编码 AS item_code, day_iso(报告月份) AS report_month, 地区代码 AS area_code,
         whole(应供天数) AS days_in_scope, whole(断供天数) AS days_out,
         CASE WHEN length(填报时间) = 16 THEN TRY_STRPTIME(填报时间, '%Y-%m-%d %H:%M') END AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN point_id IS NULL OR item_code IS NULL THEN 'missing-required'
      WHEN report_month IS NULL THEN need(texts.报告月份, report_month, 'bad-date')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN days_in_scope IS NULL THEN need(texts.应供天数, days_in_scope, 'bad-number')
      WHEN days_out IS NULL THEN need(texts.断供天数, days_out, 'bad-number')
      WHEN updated_at IS NULL THEN need(texts.填报时间, updated_at, 'bad-date')
      WHEN impossible(report_month) THEN 'implausible-date'
      WHEN day(report_month) <> 1 THEN 'not-first-of-month'
      WHEN days_in_scope < 0 OR days_out < 0 THEN 'negative-count'
      WHEN days_in_scope > 31 THEN 'implausible-count'
      WHEN days_out > days_in_scope THEN 'part-exceeds-whole'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE stock_report AS SELECT * EXCLUDE (reason, row_text) FROM stock_report_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY point_id, item_code, report_month ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'stock_report', json_extract_string(row_text, 'filename'), reason, row_text
FROM stock_report_read WHERE reason IS NOT NULL;

DROP TABLE stock_report_read;
