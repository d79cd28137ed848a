-- The days of each rider numbered, each joined to the next.
WITH numbered AS (
    SELECT rider, day, dense_rank() OVER (PARTITION BY rider ORDER BY day) AS place
    FROM trips GROUP BY rider, day
)
SELECT r.id AS id, r.name AS name,
       1 + count(*) AS days,
       max(julianday(b.day) - julianday(a.day)) AS longest_gap
FROM numbered a
JOIN numbered b ON b.rider = a.rider AND b.place = a.place + 1
JOIN riders r ON r.id = a.rider
GROUP BY r.id, r.name
ORDER BY 4 DESC, 1
