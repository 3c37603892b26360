-- Areas, residents and units, from the texts of the three workbooks (tables sheet_area, sheet_population, sheet_unit).
CREATE TABLE area_read AS
WITH typed AS (
  SELECT clean(区划代码) AS area_code, clean(名称) AS name_zh, clean(英文名称) AS name_en,
         CASE clean(级别) WHEN '县' THEN 'county' WHEN '乡镇' THEN 'township' WHEN '村居' THEN 'village' END AS level,
         clean(上级代码) AS parent_code,
         CASE clean(城乡) WHEN '城镇' THEN 'town' WHEN '乡村' THEN 'rural' END AS kind,
         yes(clean(偏远)) AS is_remote, yes(clean(流动人口聚居)) AS is_floating_cluster,
         day_slash(clean(启用日期)) AS valid_from, day_slash(clean(停用日期)) AS valid_to,
         clean(并入代码) AS successor_code, raw
  FROM sheet_area AS raw)
SELECT * EXCLUDE (raw), CASE
    WHEN area_code IS NULL OR name_zh IS NULL THEN 'missing-required'
    WHEN level IS NULL THEN need(clean(raw.级别), level, 'unknown-code')
    WHEN kind IS NULL THEN need(clean(raw.城乡), kind, 'unknown-code')
    WHEN is_remote IS NULL THEN need(clean(raw.偏远), is_remote, 'bad-boolean')
    WHEN is_floating_cluster IS NULL THEN need(clean(raw.流动人口聚居), is_floating_cluster, 'bad-boolean')
    WHEN valid_from IS NULL THEN need(clean(raw.启用日期), valid_from, 'bad-date')
    WHEN may(clean(raw.停用日期), valid_to, 'bad-date') IS NOT NULL THEN 'bad-date'
    WHEN before(valid_to, valid_from) THEN 'closed-before-opened'
    WHEN level <> 'county' AND parent_code IS NULL THEN 'area-without-parent'
    WHEN valid_from < DATE '1949-01-01' OR valid_from > DATE '2060-12-31' THEN 'implausible-plan-date'
  END AS reason, CAST(to_json(raw) AS VARCHAR) AS row_text
FROM typed;

CREATE TABLE area AS SELECT * EXCLUDE (reason, row_text) FROM area_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY area_code, valid_from ORDER BY rowid DESC) = 1;

INSERT INTO set_aside SELECT 'area', 'registers', reason, row_text
FROM area_read WHERE reason IS NOT NULL;

CREATE TABLE population_read AS
WITH typed AS (
  SELECT clean(地区代码) AS area_code, whole(clean(年份)) AS year, whole(clean(户籍人口)) AS registered,
         whole(clean(流动人口)) AS floating, clean(数据来源) AS source_zh, raw
  FROM sheet_population AS raw)
SELECT * EXCLUDE (raw), CASE
    WHEN area_code IS NULL THEN 'missing-required'
    WHEN year IS NULL THEN need(clean(raw.年份), year, 'bad-number')
    WHEN registered IS NULL THEN need(clean(raw.户籍人口), registered, 'bad-number')
    WHEN floating IS NULL THEN need(clean(raw.流动人口), floating, 'bad-number')
    WHEN source_zh IS NULL THEN 'missing-required'
    WHEN registered < 0 OR floating < 0 THEN 'negative-count'
    WHEN year < 2000 OR year > year(getvariable('business_date')) + 1 THEN 'implausible-year'
    WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
  END AS reason, CAST(to_json(raw) AS VARCHAR) AS row_text
FROM typed;

CREATE TABLE population AS SELECT * EXCLUDE (reason, row_text) FROM population_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY area_code, year ORDER BY rowid DESC) = 1;

INSERT INTO set_aside SELECT 'population', 'registers', reason, row_text
FROM population_read WHERE reason IS NOT NULL;

CREATE TABLE unit_read AS
WITH typed AS (
  SELECT clean(单位代码) AS unit_code, clean(单位名称) AS name_zh, clean(英文名称) AS name_en,
         CASE clean(性质) WHEN '省级部门' THEN 'province-office' WHEN '市级部门' THEN 'city-office' WHEN '县级部门' THEN 'county-office' WHEN '乡镇机构' THEN 'township-office'
           WHEN '服务点' THEN 'service-point' END AS kind,
         clean(所在地区) AS area_code, day_slash(clean(设立日期)) AS valid_from, day_slash(clean(撤销日期)) AS valid_to, raw
  FROM sheet_unit AS raw)
SELECT * EXCLUDE (raw), CASE
    WHEN unit_code IS NULL OR name_zh IS NULL THEN 'missing-required'
    WHEN kind IS NULL THEN need(clean(raw.性质), kind, 'unknown-code')
    WHEN area_code IS NULL THEN 'missing-required'
    WHEN valid_from IS NULL THEN need(clean(raw.设立日期), valid_from, 'bad-date')
    WHEN may(clean(raw.撤销日期), valid_to, 'bad-date') IS NOT NULL THEN 'bad-date'
    WHEN before(valid_to, valid_from) THEN 'closed-before-opened'
    WHEN valid_from < DATE '1949-01-01' OR valid_from > DATE '2060-12-31' THEN 'implausible-plan-date'
    WHEN area_code NOT IN (SELECT area_code FROM area) THEN 'unknown-area'
  END AS reason, CAST(to_json(raw) AS VARCHAR) AS row_text
FROM typed;

CREATE TABLE unit AS SELECT * EXCLUDE (reason, row_text) FROM unit_read WHERE reason IS NULL
QUALIFY row_number() OVER (PARTITION BY unit_code ORDER BY rowid DESC) = 1;

INSERT INTO set_aside SELECT 'unit', 'registers', reason, row_text
FROM unit_read WHERE reason IS NOT NULL;
