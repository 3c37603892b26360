-- Visits by office. Typed minutes end on round numbers everywhere, so offices are held against each other.
WITH alike AS (
  SELECT unit_code, minutes_on_site, is_overfull, is_copied,
         working_days(visited_on, last_day(visited_on)) < 3 AS is_month_end, count(*) AS records
  FROM visit_pattern
  WHERE visited_on >= :from AND visited_on < :until
  GROUP BY ALL)
SELECT s.test, s.screen, unit_code AS unit, s.key, sum(records) AS records
FROM alike
LATERAL VIEW explode(array(
  named_struct('test', 'digits', 'screen', 'last-digit-of-minutes',
    'key', if(minutes_on_site >= 10, string(minutes_on_site % 10), null)),
  named_struct('test', 'share', 'screen', 'round-minutes',
    'key', if(minutes_on_site >= 10, string(minutes_on_site % 15 = 0), null)),
  named_struct('test', 'share', 'screen', 'overfull-days', 'key', string(is_overfull)),
  named_struct('test', 'share', 'screen', 'copied-notes', 'key', string(is_copied)),
  named_struct('test', 'share', 'screen', 'month-ends', 'key', string(is_month_end)))) AS s
WHERE s.key IS NOT NULL
GROUP BY s.test, s.screen, unit_code, s.key
