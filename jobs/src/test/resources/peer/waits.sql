-- How long enquiries and applications take, in working days; what has not ended still runs.
INSERT INTO given (measure_id, dimension) VALUES ('P11', 'item_type');

CREATE OR REPLACE VIEW course AS
SELECT 'D09' AS measure_id, area_code, started_on AS day, '' AS dimension_value, done_on IS NOT NULL AS ended,
       until.counted - start.counted AS length
FROM information_item
JOIN work_day AS start ON start.day = started_on
JOIN work_day AS until ON until.day = coalesce(done_on, getvariable('business_date'))
WHERE kind = 'enquiry'
UNION ALL
SELECT 'P11', area_code, received_on, item_type, completed_on IS NOT NULL,
       greatest(0, until.counted - start.counted - clock_stop_days)
FROM application
JOIN work_day AS start ON start.day = received_on
JOIN work_day AS until ON until.day = coalesce(completed_on, getvariable('business_date'))
WHERE withdrawn_on IS NULL;
