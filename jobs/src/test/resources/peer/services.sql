-- The service desk's contacts (JSON Lines) and the applications at the windows.
CREATE TABLE service_contact_read AS
WITH texts AS (
  SELECT clean(COLUMNS(* EXCLUDE filename)), filename
  FROM read_json(getvariable('inbox') || '/service/服务接触-*.jsonl', format = 'newline_delimited', filename = true,
         ignore_errors = true, columns = {contactId: 'VARCHAR', contactDate: 'VARCHAR', areaCode: 'VARCHAR', unitCode: 'VARCHAR',
           type: 'VARCHAR', startedBy: 'VARCHAR', "group": 'VARCHAR', stage: 'VARCHAR', channel: 'VARCHAR', personRef: 'VARCHAR',
           age: 'VARCHAR', updatedAt: 'VARCHAR'})),
typed AS (
  SELECT contactId AS contact_id, day_iso(contactDate) AS contacted_on, areaCode AS area_code, unitCode AS unit_code,
         CASE type WHEN 'service' THEN 'service' WHEN 'guidance' THEN 'guidance' WHEN 'cooperation' THEN 'cooperation'
           WHEN 'inspection' THEN 'inspection' WHEN 'enforcement' THEN 'enforcement' WHEN 'demand' THEN 'demand-for-papers'
           WHEN 'n/a' THEN 'unknown' END AS kind,
         CASE startedBy WHEN 'A' THEN 'agency' WHEN 'C' THEN 'citizen' END AS initiated_by,
         CASE "group" WHEN '户籍' THEN 'registered' WHEN '流动' THEN 'floating' END AS population_group,
         CASE stage WHEN '婚恋' THEN 'courtship' WHEN '婚姻' THEN 'marriage' WHEN '孕期' THEN 'pregnancy' WHEN '分娩' THEN 'birth'
           WHEN '养育' THEN 'parenting' WHEN '入学' THEN 'education' WHEN '其他' THEN 'other' END AS life_stage,
         CASE texts.channel WHEN '入户' THEN 'home' WHEN '村居' THEN 'village' WHEN '窗口' THEN 'window' WHEN '电话' THEN 'phone'
           WHEN '网上' THEN 'online' END AS channel,
         hidden(personRef) AS person_key, whole(age) AS person_age,
         CASE WHEN length(updatedAt) = 19 AND updatedAt[11] = 'T' THEN TRY_CAST(updatedAt AS TIMESTAMP) END AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN person_age < 14 THEN 'refused-by-law'
      WHEN contact_id IS NULL AND texts.contactDate IS NULL AND texts.updatedAt IS NULL THEN 'not-json'
      WHEN contact_id IS NULL THEN 'missing-required'
      WHEN contacted_on IS NULL THEN need(texts.contactDate, contacted_on, 'bad-date')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN kind IS NULL THEN need(texts.type, kind, 'unknown-code')
      WHEN initiated_by IS NULL THEN need(texts.startedBy, initiated_by, 'unknown-code')
      WHEN population_group IS NULL THEN need(texts.group, population_group, 'unknown-code')
      WHEN life_stage IS NULL THEN need(texts.stage, life_stage, 'unknown-code')
      WHEN channel IS NULL THEN need(texts.channel, channel, 'unknown-code')
      WHEN person_key IS NULL THEN 'missing-required'
      WHEN person_age IS NULL AND texts.age IS NOT NULL THEN 'bad-number'
      WHEN updated_at IS NULL THEN need(texts.updatedAt, updated_at, 'bad-date')
      WHEN impossible(contacted_on) THEN 'implausible-date'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts, person_age),
       CASE WHEN reason <> 'refused-by-law' THEN CAST(to_json(texts) AS VARCHAR) END AS row_text,
       CASE WHEN reason IS NOT NULL THEN texts.filename END AS filename
FROM judged;

CREATE TABLE service_contact AS SELECT * EXCLUDE (reason, row_text, filename) FROM service_contact_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY contact_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'service_contact', filename, reason, row_text
FROM service_contact_read WHERE reason IS NOT NULL;

DROP TABLE service_contact_read;

CREATE TABLE application_read AS
WITH texts AS (
  SELECT * FROM export(getvariable('inbox') || '/applications/BLSX-*.csv', {
    'SLH': 'VARCHAR', 'SXLX': 'VARCHAR', 'DQDM': 'VARCHAR', 'DWDM': 'VARCHAR', 'SLRQ': 'VARCHAR',
    'BJRQ': 'VARCHAR', 'CHRQ': 'VARCHAR', 'TJTS': 'VARCHAR', 'PTCS': 'VARCHAR', 'RYLB': 'VARCHAR',
    'SQRDM': 'VARCHAR', 'SFZH': 'VARCHAR', 'XGSJ': 'VARCHAR'})),
typed AS (
  SELECT SLH AS application_id,
         CASE SXLX WHEN '01' THEN 'service-card' WHEN '02' THEN 'reward-assistance' WHEN '03' THEN 'special-assistance'
           WHEN '04' THEN 'certificate' WHEN '05' THEN 'complication-appraisal' WHEN '06' THEN 'subsidy' END AS item_type,
         DQDM AS area_code, DWDM AS unit_code, day_compact(SLRQ) AS received_on, day_compact(BJRQ) AS completed_on,
         day_compact(CHRQ) AS withdrawn_on, whole(TJTS) AS clock_stop_days, whole(PTCS) AS trips,
         CASE RYLB WHEN '1' THEN 'registered' WHEN '2' THEN 'floating' END AS population_group, hidden(SQRDM) AS applicant_key,
         CASE WHEN length(XGSJ) = 14 THEN TRY_STRPTIME(XGSJ, '%Y%m%d%H%M%S') END AS updated_at, texts
  FROM texts),
judged AS (
  SELECT *, CASE
      WHEN application_id IS NULL THEN 'missing-required'
      WHEN item_type IS NULL THEN need(texts.SXLX, item_type, 'unknown-code')
      WHEN area_code IS NULL OR unit_code IS NULL THEN 'missing-required'
      WHEN received_on IS NULL THEN need(texts.SLRQ, received_on, 'bad-date')
      WHEN completed_on IS NULL AND texts.BJRQ IS NOT NULL THEN 'bad-date'
      WHEN withdrawn_on IS NULL AND texts.CHRQ IS NOT NULL THEN 'bad-date'
      WHEN clock_stop_days IS NULL THEN need(texts.TJTS, clock_stop_days, 'bad-number')
      WHEN trips IS NULL THEN need(texts.PTCS, trips, 'bad-number')
      WHEN population_group IS NULL THEN need(texts.RYLB, population_group, 'unknown-code')
      WHEN applicant_key IS NULL THEN 'missing-required'
      WHEN updated_at IS NULL THEN need(texts.XGSJ, updated_at, 'bad-date')
      WHEN impossible(received_on) OR impossible(completed_on) OR impossible(withdrawn_on) THEN 'implausible-date'
      WHEN before(completed_on, received_on) OR before(withdrawn_on, received_on) THEN 'closed-before-opened'
      WHEN clock_stop_days < 0 OR trips < 0 THEN 'negative-count'
      WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
    END AS reason
  FROM typed)
SELECT * EXCLUDE (texts), CASE WHEN reason IS NOT NULL THEN CAST(to_json(texts) AS VARCHAR) END AS row_text FROM judged;

CREATE TABLE application AS SELECT * EXCLUDE (reason, row_text) FROM application_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY application_id ORDER BY updated_at DESC, rowid DESC) = 1;

INSERT INTO set_aside SELECT 'application', json_extract_string(row_text, 'filename'), reason, row_text
FROM application_read WHERE reason IS NOT NULL;

DROP TABLE application_read;
