-- Every cell that one of the engines has, with the numbers of both. A cell without any number is no cell: a cohort that
-- has not elapsed, or a sum over nothing. Measures that the peer does not count are not compared.
CREATE VIEW compared AS
WITH ours AS (
  SELECT measure_id, output, area_code, period_kind, period, dimension, dimension_value, numerator, denominator, value, mark
  FROM read_parquet(getvariable('ours'))
  WHERE (mark = 'suppressed' OR value IS NOT NULL OR coalesce(denominator, 0) <> 0)
    AND measure_id IN (SELECT measure_id FROM read_parquet(getvariable('peer')))),
peer AS (
  SELECT * FROM read_parquet(getvariable('peer')) WHERE value IS NOT NULL OR coalesce(denominator, 0) <> 0),
both_engines AS (
  SELECT measure_id, output, area_code, period_kind, period, dimension, dimension_value,
         coalesce(ours.mark = 'suppressed', false) AS is_suppressed,
         [ours.numerator, ours.denominator, ours.value] AS our_numbers,
         [peer.numerator, peer.denominator, peer.value] AS peer_numbers,
         ours.measure_id IS NULL AS only_peer, peer.measure_id IS NULL AS only_ours
  FROM ours FULL JOIN peer USING (measure_id, output, area_code, period_kind, period, dimension, dimension_value)),
apart AS (
  SELECT *, list_bool_or([CASE WHEN our_numbers[i] IS NULL OR peer_numbers[i] IS NULL
        THEN our_numbers[i] IS DISTINCT FROM peer_numbers[i]
        ELSE abs(our_numbers[i] - peer_numbers[i]) > 1e-9 * greatest(1, abs(our_numbers[i])) END
      FOR i IN [1, 2, 3]]) AS numbers_differ
  FROM both_engines)
SELECT measure_id, output,
       CASE WHEN is_suppressed THEN 'suppressed' WHEN only_peer OR only_ours OR numbers_differ THEN 'different'
         ELSE 'equal' END AS verdict,
       concat_ws(' ', measure_id, output, area_code, period_kind, period, dimension || '=' || dimension_value,
                 ': ours', CASE WHEN only_peer THEN 'nothing' ELSE our_numbers::VARCHAR END,
                 'peer', CASE WHEN only_ours THEN 'nothing' ELSE peer_numbers::VARCHAR END) AS line
FROM apart;
