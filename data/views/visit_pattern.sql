-- One row is one visit, with what about it can hardly be; not with whose it is. Overfull: the visits of its leading
-- official on that day last longer than 16 hours together, so that some overlap; a visit log has no clock times. Copied:
-- its note of 20 characters or more was written before in the same office, or is like such a note by nine tenths of its
-- three-letter pieces; what three offices or more write is a form, not a copy. Like notes are found by minimal hashes in
-- three bands of four, and each is held against the first note of its band.
WITH noted AS (
  SELECT visit_id, area_code, unit_code, visited_on, minutes_on_site,
         count(*) OVER (PARTITION BY official_key, visited_on) AS day_visits,
         sum(minutes_on_site) OVER (PARTITION BY official_key, visited_on) AS day_minutes,
         official_key IS NOT NULL AS is_led,
         plain_text(note) AS text
  FROM visit),
used AS (
  SELECT unit_code, text, min(struct(visited_on, visit_id)) AS first, count(*) OVER (PARTITION BY text) AS offices
  FROM noted WHERE length(text) >= 20 GROUP BY unit_code, text),
own AS (
  SELECT unit_code, text, first, array_distinct(transform(sequence(1, length(text) - 2),
           i -> xxhash64(substring(text, i, 3)))) AS pieces
  FROM used WHERE offices < 3),
banded AS (
  SELECT unit_code, text, pieces, first, explode(transform(sequence(0, 2), band -> struct(band,
           transform(sequence(0, 3), k -> array_min(transform(pieces, h -> h ^ xxhash64(4 * band + k))))))) AS band
  FROM own),
held AS (
  SELECT unit_code, text, pieces, first, first_value(struct(text, pieces)) OVER (
           PARTITION BY unit_code, band ORDER BY first) AS earlier
  FROM banded),
judged AS (
  SELECT unit_code, text, min(first) AS first,
         bool_or(earlier.text <> text
           AND size(array_intersect(pieces, earlier.pieces)) >= 0.9 * size(array_union(pieces, earlier.pieces))) AS is_alike
  FROM held GROUP BY unit_code, text)
SELECT n.area_code, n.unit_code, n.visited_on, n.minutes_on_site,
       n.is_led AND n.day_visits > 1 AND coalesce(n.day_minutes > threshold('visit-day', '', n.visited_on), false) AS is_overfull,
       coalesce(struct(n.visited_on, n.visit_id) > j.first OR j.is_alike, false) AS is_copied
FROM noted n
LEFT JOIN judged j ON j.unit_code = n.unit_code AND j.text = n.text
