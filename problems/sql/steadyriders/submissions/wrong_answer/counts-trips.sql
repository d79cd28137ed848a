WITH riding_days AS (SELECT rider, day FROM trips),
     gaps AS (
         SELECT rider,
                julianday(day) - julianday(lag(day) OVER (PARTITION BY rider ORDER BY day)) AS gap
         FROM riding_days
     )
SELECT riders.id, riders.name, count(*) AS days, CAST(max(gap) AS INTEGER) AS longest_gap
FROM gaps JOIN riders ON riders.id = gaps.rider
GROUP BY riders.id
HAVING count(*) >= 2
ORDER BY longest_gap DESC, riders.id;
