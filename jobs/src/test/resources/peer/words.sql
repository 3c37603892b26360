-- Words of this program: how texts become dates, numbers and codes. A text that is neither is null.
-- Without the blanks around it; most texts have none, and to see that is cheaper than to trim.
CREATE MACRO clean(t) AS CASE
  WHEN t < '!' OR suffix(t, ' ') OR prefix(t, chr(12288)) OR suffix(t, chr(12288)) OR prefix(t, chr(160)) OR suffix(t, chr(160))
  THEN nullif(trim(t, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(12288)), '') ELSE t END;

-- The cleaned texts of CSV exports; lines that have not just these columns go to reject_errors. To name the columns here
-- spares the reader guessing at every file.
CREATE MACRO export(files, names) AS TABLE
SELECT clean(COLUMNS(* EXCLUDE filename)), filename
FROM read_csv(files, header = true, auto_detect = false, columns = names, delim = ',', quote = '"', escape = '"', filename = true,
              store_rejects = true, rejects_limit = 0);

CREATE MACRO day_iso(t) AS CASE WHEN length(t) = 10 AND t[5] = '-' AND t[8] = '-' THEN TRY_CAST(t AS DATE) END;
CREATE MACRO day_slash(t) AS CASE WHEN t[5] = '/' THEN TRY_CAST(t AS DATE) END;
CREATE MACRO day_compact(t) AS CASE WHEN length(t) = 8 THEN TRY_CAST(t[1:4] || '-' || t[5:6] || '-' || t[7:8] AS DATE) END;
CREATE MACRO day_chinese(t) AS CAST(TRY_STRPTIME(t, '%Y年%m月%d日') AS DATE);
CREATE MACRO time_iso(t) AS CASE WHEN length(t) = 19 AND t[11] = ' ' THEN TRY_CAST(t AS TIMESTAMP) END;
CREATE MACRO whole(t) AS CASE WHEN position('.' IN t) = 0 OR TRY_CAST(t AS DECIMAL(38, 6)) % 1 = 0
  THEN TRY_CAST(t AS INTEGER) END;
CREATE MACRO fen(t, factor) AS CASE WHEN TRY_CAST(t AS DECIMAL(30, 8)) * factor % 1 = 0
  THEN TRY_CAST(TRY_CAST(t AS DECIMAL(30, 8)) * factor AS BIGINT) END;
CREATE MACRO yes(t) AS CASE t WHEN '是' THEN true WHEN '否' THEN false END;
CREATE MACRO hidden(t) AS left(sha256('a key of thirty-two bytes or more' || t), 32);

-- Dates of what has happened, and of what is planned; a missing date is not wrong.
CREATE MACRO impossible(d) AS coalesce(d < DATE '2000-01-01' OR d > getvariable('business_date'), false);
CREATE MACRO unplannable(d) AS coalesce(d < DATE '2000-01-01' OR d > DATE '2060-12-31', false);
CREATE MACRO before(closed, opened) AS coalesce(closed < opened, false);

-- A missing or an unreadable value of one field; null when it is good.
CREATE MACRO need(t, value, otherwise) AS CASE WHEN t IS NULL THEN 'missing-required' WHEN value IS NULL THEN otherwise END;
CREATE MACRO may(t, value, otherwise) AS CASE WHEN t IS NOT NULL AND value IS NULL THEN otherwise END;

CREATE TABLE set_aside (record VARCHAR, file VARCHAR, reason VARCHAR, row_text VARCHAR);
