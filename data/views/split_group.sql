-- One row is one contract that closes a group that may be a split one: at least two contracts of one buyer,
-- supplier and category within the time of the rule split-window, each by less than the threshold split-margin
-- under the value from which a tender is mandatory, together above it. Batches and seasons are innocent reasons.
WITH valued AS (
  SELECT tender_id, area_code, unit_code, supplier_id, category, signed_on, price_fen,
         threshold('tender-mandatory', category, signed_on) * 100 AS threshold_fen,
         100 - threshold('split-margin', '', signed_on) AS least_percent,
         limit_of('split-window', '', signed_on) AS window_days
  FROM tender WHERE signed_on IS NOT NULL AND supplier_id IS NOT NULL),
near AS (
  SELECT *, price_fen < threshold_fen AND price_fen * 100 >= threshold_fen * least_percent AS is_near FROM valued),
grouped AS (
  SELECT b.tender_id, count(a.tender_id) AS contracts, sum(a.price_fen) AS sum_fen
  FROM near b
  JOIN near a ON a.unit_code = b.unit_code AND a.supplier_id = b.supplier_id AND a.category = b.category
    AND a.signed_on <= b.signed_on AND a.signed_on > date_add(b.signed_on, -b.window_days)
  WHERE a.is_near AND b.is_near
  GROUP BY b.tender_id)
SELECT t.tender_id, t.area_code, t.signed_on,
       coalesce(g.contracts >= 2 AND g.sum_fen > t.threshold_fen, false) AS closes_group
FROM near t LEFT JOIN grouped g ON g.tender_id = t.tender_id
