-- One row is one visit, with what about it can hardly be; not with whose it is. Overfull: the visits of its leading
-- official on that day last longer than 16 hours together, so that some overlap; a visit log has no clock times. Copied:
-- its note of 20 characters or more was written before in the same office, or is like such a note by nine tenths of its
-- three-letter pieces; what three offices or more write is a form, not a copy. Like notes are found by minimal hashes in
-- three bands of four, and each is held against the first note of its band. Forms, copies and overfull days are few
-- beside all visits, so they go to the visits, which need not be sorted.
WITH long_day AS (
  SELECT official_key, visited_on FROM visit WHERE official_key IS NOT NULL
  GROUP BY official_key, visited_on
  HAVING count(*) > 1 AND sum(minutes_on_site) > threshold('visit-day', '', visited_on)),
noted AS (
  SELECT visit_id, unit_code, visited_on, plain_text(note) AS text FROM visit WHERE length(plain_text(note)) >= 20),
form AS (
  SELECT text FROM noted GROUP BY text HAVING count(DISTINCT unit_code) >= 3),
used AS (
  SELECT /*+ BROADCAST(form) */ unit_code, text, min(struct(visited_on, visit_id)) AS first, count(*) > 1 AS is_again
  FROM noted LEFT ANTI JOIN form USING (text) GROUP BY unit_code, text),
own AS (
  SELECT unit_code, text, first, is_again, array_distinct(transform(sequence(1, length(text) - 2),
           i -> xxhash64(substring(text, i, 3)))) AS pieces
  FROM used),
banded AS (
  SELECT unit_code, text, pieces, first, is_again, explode(transform(sequence(0, 2), band -> struct(band,
           transform(sequence(0, 3), k -> array_min(transform(pieces, h -> h ^ xxhash64(4 * band + k))))))) AS band
  FROM own),
held AS (
  SELECT unit_code, text, pieces, first, is_again, first_value(struct(text, pieces)) OVER (
           PARTITION BY unit_code, band ORDER BY first) AS earlier
  FROM banded),
copied AS (
  SELECT unit_code, text, min(first) AS first,
         bool_or(earlier.text <> text
           AND size(array_intersect(pieces, earlier.pieces)) >= 0.9 * size(array_union(pieces, earlier.pieces))) AS is_alike
  FROM held GROUP BY unit_code, text HAVING bool_or(is_again) OR is_alike)
SELECT /*+ BROADCAST(l), BROADCAST(c) */ v.area_code, v.unit_code, v.visited_on, v.minutes_on_site,
       l.official_key IS NOT NULL AS is_overfull,
       coalesce(struct(v.visited_on, v.visit_id) > c.first OR c.is_alike, false) AS is_copied
FROM visit v
LEFT JOIN long_day l ON l.official_key = v.official_key AND l.visited_on = v.visited_on
LEFT JOIN copied c ON c.unit_code = v.unit_code AND c.text = plain_text(v.note)
