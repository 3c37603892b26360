-- One row is one township: invitations to rate a service, by which its answers weigh, answers, and those satisfied.
SELECT if(a.level = 'village', a.parent_code, a.area_code) AS stratum, count(*) AS size, count(*) AS asked,
       count(r.answered_on) AS answered, count_if(r.answer IN ('satisfied', 'basically')) AS yes
FROM rating r
JOIN (SELECT area_code, max_by(level, valid_from) AS level, max_by(parent_code, valid_from) AS parent_code
      FROM area GROUP BY area_code) a ON a.area_code = r.area_code
WHERE r.about = 'service' AND r.invited_on >= :from AND r.invited_on < :until
GROUP BY 1
