-- The visit log.
CREATE TABLE visit_read AS
WITH texts AS (
  SELECT nullif(COLUMNS(* EXCLUDE filename), '无'), filename FROM export(getvariable('inbox') || '/visits/走访记录-*.csv', {
    '走访编号': 'VARCHAR', '走访日期': 'VARCHAR', '地区代码': 'VARCHAR', '单位代码': 'VARCHAR', '目的': 'VARCHAR',
    '通知方式': 'VARCHAR', '有人陪同': 'VARCHAR', '干部代码': 'VARCHAR', '干部人数': 'VARCHAR', '停留分钟': 'VARCHAR',
    '走访户数': 'VARCHAR', '发现问题数': 'VARCHAR', '有记录': 'VARCHAR', '要求填表数': 'VARCHAR', '基层接待分钟': 'VARCHAR',
    '录入日期': 'VARCHAR', '手机号': 'VARCHAR', '备注': 'VARCHAR', '修改时间': 'VARCHAR'})),
typed AS (
  SELECT 走访编号 AS visit_id, day_chinese(走访日期) AS visited_on, 地区代码 AS area_code, 单位代码 AS unit_code,
         CASE 目的 WHEN '检查' THEN 'inspection' WHEN '调研' THEN 'research' WHEN '帮扶' THEN 'help'
           WHEN '办实事' THEN 'practical-deed' WHEN '接访' THEN 'reception' END AS purpose,
         CASE 通知方式 WHEN '未通知' THEN 'none' WHEN '当日通知' THEN 'same-day' WHEN '提前通知' THEN 'advance' END AS notice,
         yes(有人陪同) AS received_by_host, hidden(干部代码) AS official_key, whole(干部人数) AS officials,
         whole(停留分钟) AS minutes_on_site, whole(走访户数) AS households_met, whole(发现问题数) AS issues_found,
         yes(有记录) AS finding_recorded, whole(要求填表数) AS forms_asked, whole(基层接待分钟) AS host_minutes,
         day_chinese(录入日期) AS entered_on, 备注 AS note, TRY_STRPTIME(修改时间, '%Y年%m月%d日 %H:%M') AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN visit_id IS NULL THEN 'missing-required'
      WHEN visited_on IS NULL THEN need(texts.走访日期, visited_on, 'bad-date')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN purpose IS NULL THEN need(texts.目的, purpose, 'unknown-code')
      WHEN notice IS NULL THEN need(texts.通知方式, notice, 'unknown-code')
      WHEN received_by_host IS NULL THEN need(texts.有人陪同, received_by_host, 'bad-boolean')
      WHEN official_key IS NULL THEN 'missing-required'
      WHEN officials IS NULL THEN need(texts.干部人数, officials, 'bad-number')
      WHEN minutes_on_site IS NULL AND texts.停留分钟 IS NOT NULL THEN 'bad-number'
      WHEN households_met IS NULL THEN need(texts.走访户数, households_met, 'bad-number')
      WHEN issues_found IS NULL THEN need(texts.发现问题数, issues_found, 'bad-number')
      WHEN finding_recorded IS NULL THEN need(texts.有记录, finding_recorded, 'bad-boolean')
      WHEN forms_asked IS NULL THEN need(texts.要求填表数, forms_asked, 'bad-number')
      WHEN host_minutes IS NULL THEN need(texts.基层接待分钟, host_minutes, 'bad-number')
      WHEN entered_on IS NULL THEN need(texts.录入日期, entered_on, 'bad-date')
      WHEN updated_at IS NULL THEN need(texts.修改时间, updated_at, 'bad-date')
      WHEN impossible(visited_on) OR impossible(entered_on) THEN 'implausible-date'
      WHEN entered_on < visited_on THEN 'entered-before-visit'
      WHEN officials < 0 OR coalesce(minutes_on_site, 0) < 0 OR households_met < 0 OR issues_found < 0 OR forms_asked < 0
        OR host_minutes < 0 THEN 'negative-count'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE visit AS SELECT * EXCLUDE (reason, row_text) FROM visit_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY visit_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'visit', json_extract_string(row_text, 'filename'), reason, row_text
FROM visit_read WHERE reason IS NOT NULL;

DROP TABLE visit_read;
