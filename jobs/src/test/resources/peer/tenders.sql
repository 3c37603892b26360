-- J13, J14, J15, J17, J18 and J21: what a year of tenders, contracts and complaints shows at each end of a quarter or
-- year.
CREATE VIEW quarter_year AS SELECT * FROM year_to WHERE period_kind <> 'month';

-- J13: competitive tenders with one valid bid. J21: complaints found true, wholly or partly, of those decided.
INSERT INTO peer_observations
WITH addend AS (
  SELECT 'J13' AS measure_id, area_code, bids_opened_on AS day, valid_bidders = 1 AS counts
  FROM tender WHERE method IN ('open', 'selective') AND bids_opened_on IS NOT NULL
  UNION ALL
  SELECT 'J21', (SELECT area_code FROM place WHERE level = 'county'), done_on, outcome IN ('wholly', 'partly')
  FROM assigned_task WHERE kind = 'project-complaint' AND outcome IN ('wholly', 'partly', 'not')),
began AS (SELECT measure_id, min(day) AS first_day FROM addend GROUP BY ALL)
SELECT measure_id, 'value', ancestor, period_kind, period, '', '', count(*) FILTER (WHERE counts), count(*),
       count(*) FILTER (WHERE counts) / count(*)
FROM addend JOIN began USING (measure_id) JOIN lineage USING (area_code)
JOIN quarter_year ON day >= year_from AND day <= seen_until
WHERE level <> 'village' AND first_day <= year_from
GROUP BY ALL;

CREATE VIEW contract AS
SELECT ancestor AS area_code, tender_id, unit_code, supplier_id, category, signed_on, price_fen, runner_up_fen,
       valid_bidders
FROM tender JOIN lineage USING (area_code)
WHERE level <> 'village' AND signed_on IS NOT NULL AND supplier_id IS NOT NULL AND price_fen > 0;

-- J14: the shares of the largest supplier and of the three largest, and the sum of squared shares; from ten contracts
-- on.
INSERT INTO peer_observations
WITH supplied AS (
  SELECT area_code, period_kind, period, supplier_id, count(*) AS contracts, sum(price_fen) AS fen
  FROM contract JOIN quarter_year ON signed_on >= year_from AND signed_on <= seen_until
  WHERE (SELECT min(signed_on) FROM contract) <= year_from
  GROUP BY ALL),
share AS (
  SELECT area_code, period_kind, period, contracts, fen / sum(fen) OVER w AS share,
         row_number() OVER (PARTITION BY area_code, period_kind, period ORDER BY fen DESC) AS place_no
  FROM supplied WINDOW w AS (PARTITION BY area_code, period_kind, period)),
figure AS (
  SELECT area_code, period_kind, period, max(share) AS top_1, sum(share) FILTER (WHERE place_no <= 3) AS top_3,
         sum(share * share) AS hhi
  FROM share GROUP BY ALL HAVING sum(contracts) >= 10)
SELECT 'J14', output, area_code, period_kind, period, '', '', NULL, NULL, value
FROM (UNPIVOT figure ON top_1, top_3, hhi INTO NAME output VALUE value);

-- J15: contracts of one buyer with one supplier in one category, each within 15 % under the threshold of the tender law
-- (works 4, goods 2, services 1 million yuan), within 90 days, and together above it.
INSERT INTO peer_observations
WITH threshold AS (FROM (VALUES ('works', 400000000), ('goods', 200000000), ('services', 100000000)) AS t(category, threshold)),
close_under AS (
  SELECT tender.*, threshold FROM tender JOIN threshold USING (category)
  WHERE signed_on IS NOT NULL AND supplier_id IS NOT NULL AND price_fen < threshold
    AND price_fen * 20 >= threshold * CAST(17 AS BIGINT)),
whole AS (
  SELECT b.tender_id, b.unit_code, b.supplier_id, b.category, b.area_code, b.signed_on
  FROM close_under AS b
  JOIN close_under AS a ON a.unit_code = b.unit_code AND a.supplier_id = b.supplier_id AND a.category = b.category
    AND a.signed_on <= b.signed_on AND b.signed_on < a.signed_on + 90
  GROUP BY ALL
  HAVING count(*) >= 2 AND sum(a.price_fen) > any_value(b.threshold)),
split AS (
  SELECT area_code, signed_on AS day FROM whole AS b
  WHERE NOT EXISTS (FROM whole AS a WHERE a.unit_code = b.unit_code AND a.supplier_id = b.supplier_id
    AND a.category = b.category
    AND (a.signed_on, a.tender_id) < (b.signed_on, b.tender_id) AND b.signed_on < a.signed_on + 90))
SELECT 'J15', 'value', place.area_code, period_kind, period, '', '', count(split.day), NULL, count(split.day)
FROM place JOIN lineage ON lineage.ancestor = place.area_code
JOIN quarter_year ON (SELECT min(signed_on) FROM tender) <= year_from
LEFT JOIN split ON split.area_code = lineage.area_code AND day >= year_from AND day <= seen_until
WHERE place.level <> 'village'
GROUP BY ALL;

-- J17: the distance from the winner's price to the runner-up's, in per mille of the winner's; beyond the county's
-- fences
-- (1.5 quartile distances outside the middle half, from twenty tenders on), or none at all.
INSERT INTO peer_observations
WITH priced AS (
  SELECT lineage.level, ancestor AS area_code, period_kind, period,
         round((runner_up_fen - price_fen) * 1000.0 / price_fen) AS gap,
         runner_up_fen = price_fen AS is_equal
  FROM tender JOIN lineage USING (area_code) JOIN quarter_year ON signed_on >= year_from AND signed_on <= seen_until
  WHERE valid_bidders > 1 AND price_fen > 0 AND runner_up_fen IS NOT NULL AND lineage.level <> 'village'
    AND year_from >= (SELECT min(signed_on) FROM tender WHERE valid_bidders > 1 AND price_fen > 0
      AND runner_up_fen IS NOT NULL)),
fence AS (
  SELECT period_kind, period, quantile_cont(gap, 0.25) AS q1, quantile_cont(gap, 0.75) AS q3
  FROM priced WHERE level = 'county' GROUP BY ALL HAVING count(*) >= 20),
figure AS (
  SELECT area_code, period_kind, period, count(*) AS tenders, count(*) FILTER (WHERE is_equal) AS equal,
         count(*) FILTER (WHERE gap < q1 - 1.5 * (q3 - q1) OR gap > q3 + 1.5 * (q3 - q1)) AS outside
  FROM priced JOIN fence USING (period_kind, period) GROUP BY ALL)
SELECT 'J17', output, area_code, period_kind, period, '', '', value, tenders, value
FROM (UNPIVOT figure ON outside, equal INTO NAME output VALUE value);

-- J18: competitive tenders of several bidders that refused the lowest bid or all but the winner, and buyers of ten bids
-- or more who refused a larger share of them than the county's upper fence, from four such buyers on.
CREATE VIEW opened AS
SELECT lineage.level, ancestor AS area_code, period_kind, period, t.unit_code, bidders, valid_bidders, lowest_refused
FROM tender AS t JOIN lineage USING (area_code)
JOIN quarter_year ON bids_opened_on >= year_from AND bids_opened_on <= seen_until
WHERE method IN ('open', 'selective') AND lineage.level <> 'village'
  AND year_from >= (SELECT min(bids_opened_on) FROM tender WHERE method IN ('open', 'selective'));

INSERT INTO peer_observations
SELECT 'J18', 'lowest', area_code, period_kind, period, '', '', count(*) FILTER (WHERE lowest_refused), count(*),
       count(*) FILTER (WHERE lowest_refused)
FROM opened WHERE bidders > 1 AND lowest_refused IS NOT NULL GROUP BY ALL
UNION ALL
SELECT 'J18', 'all_but_winner', area_code, period_kind, period, '', '', count(*) FILTER (WHERE valid_bidders = 1),
       count(*),
       count(*) FILTER (WHERE valid_bidders = 1)
FROM opened WHERE bidders > 1 GROUP BY ALL;

INSERT INTO peer_observations
WITH buyer AS (
  SELECT level, area_code, period_kind, period, unit_code, sum(bidders - valid_bidders) / sum(bidders) AS refused
  FROM opened GROUP BY ALL HAVING sum(bidders) >= 10),
fence AS (
  SELECT period_kind, period, quantile_cont(refused, 0.25) AS q1, quantile_cont(refused, 0.75) AS q3
  FROM buyer WHERE level = 'county' GROUP BY ALL HAVING count(*) >= 4)
SELECT 'J18', 'buyers', area_code, period_kind, period, '', '',
       count(*) FILTER (WHERE refused > q3 + 1.5 * (q3 - q1)), count(*),
       count(*) FILTER (WHERE refused > q3 + 1.5 * (q3 - q1))
FROM buyer JOIN fence USING (period_kind, period) GROUP BY ALL;
