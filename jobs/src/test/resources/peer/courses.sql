-- How long it takes: what has ended and what still runs, after so many days.
CREATE OR REPLACE VIEW course AS
SELECT 'X09' AS measure_id, area_code, accepted_on AS day, path AS dimension_value, replied_on IS NOT NULL AS ended,
       greatest(0, coalesce(replied_on, getvariable('business_date')) - accepted_on - hearing_days) AS length
FROM counted_matter
UNION ALL
SELECT 'D04', area_code, released_on, '', confirmed AND posted_on IS NOT NULL, until.counted - start.counted
FROM policy_posting
JOIN work_day AS start ON start.day = released_on
JOIN work_day AS until
  ON until.day = CASE WHEN confirmed AND posted_on IS NOT NULL THEN posted_on ELSE getvariable('business_date') END
WHERE applicable;
