-- One row is one contract that closes a group that may be a split one: at least two contracts of one buyer,
-- supplier and category within 90 days, each less than 15 % under the value from which a tender is
-- mandatory, together above it. Thresholds: works 4, goods 2, services 1 million yuan (to be verified);
-- batches and seasons are innocent reasons.
WITH near AS (
  SELECT tender_id, area_code, unit_code, supplier_id, category, signed_on, price_fen,
         CASE category WHEN 'works' THEN 400000000L WHEN 'goods' THEN 200000000L
           ELSE 100000000L END AS threshold_fen
  FROM tender WHERE signed_on IS NOT NULL AND supplier_id IS NOT NULL),
grouped AS (
  SELECT b.tender_id, b.area_code, b.signed_on, b.threshold_fen,
         count(a.tender_id) AS contracts, sum(a.price_fen) AS sum_fen
  FROM near b
  JOIN near a ON a.unit_code = b.unit_code AND a.supplier_id = b.supplier_id AND a.category = b.category
    AND a.signed_on <= b.signed_on AND a.signed_on > date_add(b.signed_on, -90)
    AND a.price_fen < a.threshold_fen AND a.price_fen * 100 >= a.threshold_fen * 85
  WHERE b.price_fen < b.threshold_fen AND b.price_fen * 100 >= b.threshold_fen * 85
  GROUP BY b.tender_id, b.area_code, b.signed_on, b.threshold_fen)
SELECT t.tender_id, t.area_code, t.signed_on,
       coalesce(g.contracts >= 2 AND g.sum_fen > g.threshold_fen, false) AS closes_group
FROM near t LEFT JOIN grouped g ON g.tender_id = t.tender_id
