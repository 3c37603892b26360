-- The petition office: matters, contacts about them, steps taken on them.
CREATE TABLE petition_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('utf8') || '/petitions/信访台账-*.csv', {
    '信访编号': 'VARCHAR', '登记日期': 'VARCHAR', '地区代码': 'VARCHAR', '承办单位': 'VARCHAR', '信访渠道': 'VARCHAR',
    '问题类别': 'VARCHAR', '办理途径': 'VARCHAR', '办理状态': 'VARCHAR', '人数': 'VARCHAR', '受理日期': 'VARCHAR',
    '延期日期': 'VARCHAR', '延期天数': 'VARCHAR', '延期告知日期': 'VARCHAR', '负责人批准': 'VARCHAR', '听证天数': 'VARCHAR',
    '答复日期': 'VARCHAR', '办结日期': 'VARCHAR', '撤回日期': 'VARCHAR', '并入编号': 'VARCHAR', '信访人代码': 'VARCHAR',
    '证件号码': 'VARCHAR', '联系电话': 'VARCHAR', '内容摘要': 'VARCHAR', '更新时间': 'VARCHAR',
    '回访日期': 'VARCHAR', '回访结果': 'VARCHAR'})),
typed AS (
  SELECT 信访编号 AS matter_id, day_iso(登记日期) AS received_on, 地区代码 AS area_code, 承办单位 AS unit_code,
         CASE 信访渠道 WHEN '来信' THEN 'letter' WHEN '来访' THEN 'visit' WHEN '网上信访' THEN 'web' WHEN '来电' THEN 'call'
           WHEN '热线转办' THEN 'hotline' END AS channel,
         CASE 问题类别 WHEN '并发症处理' THEN 'complication' WHEN '奖励扶助' THEN 'reward-assistance'
           WHEN '三结合帮扶' THEN 'three-combination' WHEN '证件办理' THEN 'permit' WHEN '服务质量' THEN 'service'
           WHEN '收费' THEN 'fees' WHEN '其他' THEN 'other' END AS topic,
         CASE 办理途径 WHEN '信访程序' THEN 'residual' WHEN '复查复核' THEN 'review' WHEN '仲裁' THEN 'arbitration'
           WHEN '行政程序' THEN 'administrative' WHEN '履行法定职责' THEN 'legal-duty' WHEN '检举控告' THEN 'discipline' END AS path,
         CASE 办理状态 WHEN '待受理' THEN 'received' WHEN '办理中' THEN 'accepted' WHEN '已答复' THEN 'replied'
           WHEN '已办结' THEN 'closed' WHEN '已撤回' THEN 'withdrawn' WHEN '不予受理' THEN 'misdirected'
           WHEN '已终结' THEN 'terminated' WHEN '重复件' THEN 'duplicate' END AS status,
         whole(人数) AS persons, day_iso(受理日期) AS accepted_on, day_iso(延期日期) AS extended_on,
         whole(延期天数) AS extension_days, day_iso(延期告知日期) AS extension_reason_sent_on,
         yes(负责人批准) AS extension_approved_by_head, whole(听证天数) AS hearing_days, day_iso(答复日期) AS replied_on,
         day_iso(办结日期) AS closed_on, day_iso(撤回日期) AS withdrawn_on, 并入编号 AS duplicate_of,
         hidden(信访人代码) AS petitioner_key, 内容摘要 AS summary, day_iso(回访日期) AS called_back_on,
         CASE 回访结果 WHEN '已化解' THEN 'settled' WHEN '未化解' THEN 'open' WHEN '未联系上' THEN 'not-reached' END AS callback_result,
         time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN matter_id IS NULL THEN 'missing-required'
      WHEN received_on IS NULL THEN need(texts.登记日期, received_on, 'bad-date')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN channel IS NULL THEN need(texts.信访渠道, channel, 'unknown-code')
      WHEN topic IS NULL THEN need(texts.问题类别, topic, 'unknown-code')
      WHEN path IS NULL THEN need(texts.办理途径, path, 'unknown-code')
      WHEN status IS NULL THEN need(texts.办理状态, status, 'unknown-code')
      WHEN persons IS NULL THEN need(texts.人数, persons, 'bad-number')
      WHEN accepted_on IS NULL AND texts.受理日期 IS NOT NULL THEN 'bad-date'
      WHEN extended_on IS NULL AND texts.延期日期 IS NOT NULL THEN 'bad-date'
      WHEN extension_days IS NULL AND texts.延期天数 IS NOT NULL THEN 'bad-number'
      WHEN extension_reason_sent_on IS NULL AND texts.延期告知日期 IS NOT NULL THEN 'bad-date'
      WHEN extension_approved_by_head IS NULL AND texts.负责人批准 IS NOT NULL THEN 'bad-boolean'
      WHEN hearing_days IS NULL THEN need(texts.听证天数, hearing_days, 'bad-number')
      WHEN replied_on IS NULL AND texts.答复日期 IS NOT NULL THEN 'bad-date'
      WHEN closed_on IS NULL AND texts.办结日期 IS NOT NULL THEN 'bad-date'
      WHEN withdrawn_on IS NULL AND texts.撤回日期 IS NOT NULL THEN 'bad-date'
      WHEN called_back_on IS NULL AND texts.回访日期 IS NOT NULL THEN 'bad-date'
      WHEN callback_result IS NULL AND texts.回访结果 IS NOT NULL THEN 'unknown-code'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(received_on) OR impossible(accepted_on) OR impossible(extended_on)
        OR impossible(extension_reason_sent_on) OR impossible(replied_on) OR impossible(closed_on)
        OR impossible(withdrawn_on) OR impossible(called_back_on) THEN 'implausible-date'
      WHEN before(accepted_on, received_on) OR before(replied_on, received_on) OR before(replied_on, accepted_on)
        OR before(closed_on, received_on) OR before(closed_on, replied_on) OR before(withdrawn_on, received_on)
        THEN 'closed-before-opened'
      WHEN persons < 0 OR extension_days < 0 OR hearing_days < 0 THEN 'negative-count'
      WHEN persons > 10000 THEN 'implausible-count'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE petition AS SELECT * EXCLUDE (reason, row_text) FROM petition_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY matter_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'petition', json_extract_string(row_text, 'filename'), reason, row_text
FROM petition_read WHERE reason IS NOT NULL;

DROP TABLE petition_read;

CREATE TABLE petition_contact_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('utf8') || '/petitions/联系记录-*.csv', {
    '记录编号': 'VARCHAR', '信访编号': 'VARCHAR', '联系日期': 'VARCHAR', '联系方': 'VARCHAR', '联系类型': 'VARCHAR',
    '联系渠道': 'VARCHAR', '经办代码': 'VARCHAR', '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 记录编号 AS contact_id, 信访编号 AS matter_id, day_slash(联系日期) AS contacted_on,
         CASE 联系方 WHEN '信访人' THEN 'petitioner' WHEN '单位' THEN 'agency' END AS "by",
         CASE 联系类型 WHEN '初次' THEN 'first' WHEN '催办' THEN 'chase' WHEN '重复' THEN 'repeat' WHEN '查询进度' THEN 'progress' END AS kind,
         CASE 联系渠道 WHEN '信件' THEN 'letter' WHEN '走访' THEN 'visit' WHEN '网络' THEN 'web' WHEN '电话' THEN 'call'
           WHEN '热线' THEN 'hotline' END AS channel,
         TRY_STRPTIME(更新时间, '%Y/%m/%d %H:%M') AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN contact_id IS NULL OR matter_id IS NULL THEN 'missing-required'
      WHEN contacted_on IS NULL THEN need(texts.联系日期, contacted_on, 'bad-date')
      WHEN "by" IS NULL THEN need(texts.联系方, "by", 'unknown-code')
      WHEN kind IS NULL THEN need(texts.联系类型, kind, 'unknown-code')
      WHEN channel IS NULL THEN need(texts.联系渠道, channel, 'unknown-code')
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(contacted_on) THEN 'implausible-date'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE petition_contact AS SELECT * EXCLUDE (reason, row_text) FROM petition_contact_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY contact_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'petition_contact', json_extract_string(row_text, 'filename'), reason, row_text
FROM petition_contact_read WHERE reason IS NOT NULL;

DROP TABLE petition_contact_read;

CREATE TABLE petition_step_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/petitions/办理环节-*.csv', {
    '信访编号': 'VARCHAR', '环节序号': 'VARCHAR', '环节': 'VARCHAR', '办理时间': 'VARCHAR', '办理单位': 'VARCHAR',
    '更新时间': 'VARCHAR'})),
typed AS (
  SELECT 信访编号 AS matter_id, whole(环节序号) AS step_no,
         CASE 环节 WHEN '登记' THEN 'register' WHEN '转送' THEN 'route' WHEN '受理' THEN 'accept' WHEN '告知' THEN 'notice'
           WHEN '延期' THEN 'extend' WHEN '见面' THEN 'meet' WHEN '答复' THEN 'reply' WHEN '复查' THEN 'review'
           WHEN '复核' THEN 're-review' WHEN '办结' THEN 'close' END AS step,
         time_iso(办理时间) AS done_at, 办理单位 AS unit_code, time_iso(更新时间) AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN matter_id IS NULL THEN 'missing-required'
      WHEN step_no IS NULL THEN need(texts.环节序号, step_no, 'bad-number')
      WHEN step IS NULL THEN need(texts.环节, step, 'unknown-code')
      WHEN done_at IS NULL THEN need(texts.办理时间, done_at, 'bad-date')
      WHEN unit_code IS NULL THEN 'missing-required'
      WHEN updated_at IS NULL THEN need(texts.更新时间, updated_at, 'bad-date')
      WHEN impossible(CAST(done_at AS DATE)) THEN 'implausible-date'
      WHEN step_no < 0 THEN 'negative-count'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE petition_step AS SELECT * EXCLUDE (reason, row_text) FROM petition_step_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY matter_id, step_no ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'petition_step', json_extract_string(row_text, 'filename'), reason, row_text
FROM petition_step_read WHERE reason IS NOT NULL;

DROP TABLE petition_step_read;
