-- Ledgers of offices: tasks with a day by which they are due, random checks, invitations to rate, information and
-- enquiries.
CREATE TABLE assigned_task_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/tasks/督办台账-*.csv', {
    '督办编号': 'VARCHAR', '事项类别': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '来源': 'VARCHAR', '登记日期': 'VARCHAR',
    '办理期限': 'VARCHAR', '期限调整次数': 'VARCHAR', '办结日期': 'VARCHAR', '办理结果': 'VARCHAR', '群众确认': 'VARCHAR', '更新时间': 'VARCHAR',
    '纠纷等级': 'VARCHAR'})),
typed AS (
  SELECT 督办编号 AS task_id,
         CASE 事项类别 WHEN '走访问题' THEN 'issue' WHEN '承诺实事' THEN 'deed' WHEN '调研成果' THEN 'research-note'
           WHEN '群众建议' THEN 'suggestion' WHEN '改进建议' THEN 'advice' WHEN '追责事由' THEN 'accountability'
           WHEN '强制命令线索' THEN 'coercion' WHEN '矛盾纠纷' THEN 'dispute' WHEN '群众需求' THEN 'need' WHEN '服务衔接' THEN 'hand-over'
           WHEN '审计问题' THEN 'audit-finding' WHEN '项目投诉' THEN 'project-complaint' WHEN '复查复核' THEN 'review'
           WHEN '重大决策评估' THEN 'major-decision' END AS kind, 地区代码 AS area_code, 单位代码 AS unit_code,
         CASE 来源 WHEN '走访' THEN 'visit' WHEN '信访' THEN 'petition' WHEN '排查' THEN 'screening'
           WHEN '其他' THEN 'other' END AS origin, day_iso(登记日期) AS recorded_on, day_iso(办理期限) AS due_on,
         whole(期限调整次数) AS due_moves, day_iso(办结日期) AS done_on,
         CASE 办理结果 WHEN '全部采纳或属实' THEN 'wholly' WHEN '部分采纳或属实' THEN 'partly' WHEN '未采纳或不属实' THEN 'not'
           WHEN '已完成' THEN 'done' WHEN '群众要求取消' THEN 'declined' END AS outcome, yes(群众确认) AS is_confirmed,
         CASE 纠纷等级 WHEN '一般' THEN 'minor' WHEN '较大' THEN 'grave' WHEN '重大' THEN 'major' END AS severity,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN task_id IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.事项类别, kind, 'unknown-code')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN origin IS NULL THEN need(texts.来源, origin, 'unknown-code')
      WHEN recorded_on IS NULL THEN need(texts.登记日期, recorded_on, 'bad-date')
      WHEN due_on IS NULL THEN need(texts.办理期限, due_on, 'bad-date')
      WHEN due_moves IS NULL THEN need(texts.期限调整次数, due_moves, 'bad-number')
      WHEN done_on IS NULL AND texts.办结日期 IS NOT NULL THEN 'bad-date'
      WHEN outcome IS NULL AND texts.办理结果 IS NOT NULL THEN 'unknown-code'
      WHEN is_confirmed IS NULL THEN need(texts.群众确认, is_confirmed, 'bad-boolean')
      WHEN severity IS NULL AND texts.纠纷等级 IS NOT NULL THEN 'unknown-code'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(recorded_on) OR impossible(done_on) THEN 'implausible-date'
      WHEN unplannable(due_on) THEN 'implausible-plan-date'
      WHEN due_moves < 0 THEN 'negative-count'
      WHEN before(done_on, recorded_on) THEN 'closed-before-opened'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE assigned_task AS SELECT * EXCLUDE (reason, row_text) FROM assigned_task_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY task_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'assigned_task', json_extract_string(row_text, 'filename'), reason, row_text
FROM assigned_task_read WHERE reason IS NOT NULL;

DROP TABLE assigned_task_read;

CREATE TABLE sample_check_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/checks/抽查登记-*.csv', {
    '抽查编号': 'VARCHAR', '抽查类别': 'VARCHAR', '地区代码': 'VARCHAR', '抽查日期': 'VARCHAR', '是否联系上': 'VARCHAR', '是否合格': 'VARCHAR',
    '更新时间': 'VARCHAR', '代表件数': 'VARCHAR'})),
typed AS (
  SELECT 抽查编号 AS check_id,
         CASE 抽查类别 WHEN '服务记录' THEN 'service-record' WHEN '权利告知' THEN 'rights' WHEN '结案' THEN 'closing'
           WHEN '已解决问题' THEN 'issue' WHEN '项目受益人' THEN 'beneficiary' WHEN '药具点' THEN 'supply-point'
           WHEN '拨测' THEN 'test-call' END AS kind, 地区代码 AS area_code, day_iso(抽查日期) AS checked_on,
         yes(是否联系上) AS is_reached, yes(是否合格) AS is_passed, whole(代表件数) AS weight,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN check_id IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.抽查类别, kind, 'unknown-code')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN checked_on IS NULL THEN need(texts.抽查日期, checked_on, 'bad-date')
      WHEN is_reached IS NULL THEN need(texts.是否联系上, is_reached, 'bad-boolean')
      WHEN is_passed IS NULL THEN need(texts.是否合格, is_passed, 'bad-boolean')
      WHEN weight IS NULL AND texts.代表件数 IS NOT NULL THEN 'bad-number'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(checked_on) THEN 'implausible-date'
      WHEN weight < 0 THEN 'negative-count'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE sample_check AS SELECT * EXCLUDE (reason, row_text) FROM sample_check_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY check_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'sample_check', json_extract_string(row_text, 'filename'), reason, row_text
FROM sample_check_read WHERE reason IS NOT NULL;

DROP TABLE sample_check_read;

CREATE TABLE rating_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/ratings/评价记录-*.csv', {
    '评价编号': 'VARCHAR', '评价对象': 'VARCHAR', '地区代码': 'VARCHAR', '邀请日期': 'VARCHAR', '评价日期': 'VARCHAR', '评价结果': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 评价编号 AS rating_id, CASE 评价对象 WHEN '服务' THEN 'service' WHEN '信访事项' THEN 'petition' END AS about,
         地区代码 AS area_code, day_iso(邀请日期) AS invited_on, day_iso(评价日期) AS answered_on,
         CASE 评价结果 WHEN '满意' THEN 'satisfied' WHEN '基本满意' THEN 'basically' WHEN '不满意' THEN 'dissatisfied' END AS answer,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN rating_id IS NULL THEN 'missing-required'
      WHEN about IS NULL THEN need(texts.评价对象, about, 'unknown-code')
      WHEN area_code IS NULL THEN 'missing-required'
      WHEN invited_on IS NULL THEN need(texts.邀请日期, invited_on, 'bad-date')
      WHEN answered_on IS NULL AND texts.评价日期 IS NOT NULL THEN 'bad-date'
      WHEN answer IS NULL AND texts.评价结果 IS NOT NULL THEN 'unknown-code'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(invited_on) OR impossible(answered_on) THEN 'implausible-date'
      WHEN before(answered_on, invited_on) THEN 'closed-before-opened'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE rating AS SELECT * EXCLUDE (reason, row_text) FROM rating_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY rating_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'rating', json_extract_string(row_text, 'filename'), reason, row_text
FROM rating_read WHERE reason IS NOT NULL;

DROP TABLE rating_read;

CREATE TABLE information_item_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/information/公开咨询-*.csv', {
    '事项编号': 'VARCHAR', '类别': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '形成或收到日期': 'VARCHAR', '是否豁免': 'VARCHAR',
    '延期工作日': 'VARCHAR', '征求意见工作日': 'VARCHAR', '公开或答复日期': 'VARCHAR', '再次咨询日期': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 事项编号 AS item_id,
         CASE 类别 WHEN '应公开文件' THEN 'document' WHEN '公开申请' THEN 'request' WHEN '咨询' THEN 'enquiry' END AS kind,
         地区代码 AS area_code, 单位代码 AS unit_code, day_iso(形成或收到日期) AS started_on, yes(是否豁免) AS is_exempt,
         whole(延期工作日) AS extended_days, whole(征求意见工作日) AS stopped_days, day_iso(公开或答复日期) AS done_on,
         day_iso(再次咨询日期) AS asked_again_on, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN item_id IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.类别, kind, 'unknown-code')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN started_on IS NULL THEN need(texts.形成或收到日期, started_on, 'bad-date')
      WHEN is_exempt IS NULL THEN need(texts.是否豁免, is_exempt, 'bad-boolean')
      WHEN extended_days IS NULL THEN need(texts.延期工作日, extended_days, 'bad-number')
      WHEN stopped_days IS NULL THEN need(texts.征求意见工作日, stopped_days, 'bad-number')
      WHEN done_on IS NULL AND texts.公开或答复日期 IS NOT NULL THEN 'bad-date'
      WHEN asked_again_on IS NULL AND texts.再次咨询日期 IS NOT NULL THEN 'bad-date'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(started_on) OR impossible(done_on) OR impossible(asked_again_on) THEN 'implausible-date'
      WHEN extended_days < 0 OR stopped_days < 0 THEN 'negative-count'
      WHEN before(done_on, started_on) OR before(asked_again_on, started_on) THEN 'closed-before-opened'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE information_item AS SELECT * EXCLUDE (reason, row_text) FROM information_item_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY item_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'information_item', json_extract_string(row_text, 'filename'), reason, row_text
FROM information_item_read WHERE reason IS NOT NULL;

DROP TABLE information_item_read;
