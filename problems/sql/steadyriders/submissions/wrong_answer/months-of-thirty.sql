WITH riding_days AS (
         SELECT DISTINCT rider,
                365 * CAST(substr(day, 1, 4) AS INTEGER) + 30 * CAST(substr(day, 6, 2) AS INTEGER) +
                CAST(substr(day, 9, 2) AS INTEGER) AS number
         FROM trips),
     gaps AS (
         SELECT rider, number - lag(number) OVER (PARTITION BY rider ORDER BY number) AS gap
         FROM riding_days)
SELECT riders.id, riders.name, count(*) AS days, max(gap) AS longest_gap
FROM gaps JOIN riders ON riders.id = gaps.rider
GROUP BY riders.id HAVING count(*) >= 2
ORDER BY longest_gap DESC, riders.id;
