-- One row is one contract, with whether it makes a group that may be a split one: at least two contracts of one buyer,
-- supplier and category within the time of the rule split-window, each by less than the threshold split-margin under the
-- value from which a tender is mandatory, together above it. A contract that joins a group made within that time makes
-- no other. Batches and seasons are innocent reasons.
WITH contract AS (
  SELECT tender_id, area_code, unit_code, supplier_id, category, signed_on, price_fen,
         threshold('tender-mandatory', category, signed_on) * 100 AS threshold_fen,
         100 - threshold('split-margin', '', signed_on) AS least_percent,
         limit_of('split-window', '', signed_on) AS window_days
  FROM tender WHERE signed_on IS NOT NULL AND supplier_id IS NOT NULL),
near AS (
  SELECT * FROM contract WHERE price_fen < threshold_fen AND price_fen * 100 >= threshold_fen * least_percent),
grouped AS (
  SELECT b.tender_id, b.unit_code, b.supplier_id, b.category, b.signed_on, b.window_days
  FROM near b
  JOIN near a ON a.unit_code = b.unit_code AND a.supplier_id = b.supplier_id AND a.category = b.category
    AND a.signed_on <= b.signed_on AND a.signed_on > date_add(b.signed_on, -b.window_days)
  GROUP BY b.tender_id, b.unit_code, b.supplier_id, b.category, b.signed_on, b.threshold_fen, b.window_days
  HAVING count(*) >= 2 AND sum(a.price_fen) > b.threshold_fen),
following AS (
  SELECT tender_id, signed_on, window_days,
         lag(signed_on) OVER (PARTITION BY unit_code, supplier_id, category ORDER BY signed_on, tender_id) AS earlier_on
  FROM grouped)
SELECT c.tender_id, c.area_code, c.signed_on,
       f.tender_id IS NOT NULL
         AND coalesce(f.earlier_on <= date_add(f.signed_on, -f.window_days), true) AS makes_group
FROM contract c LEFT JOIN following f ON f.tender_id = c.tender_id
