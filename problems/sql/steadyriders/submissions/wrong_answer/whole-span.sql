SELECT r.id, r.name, count(DISTINCT t.day) AS days,
       CAST(julianday(max(t.day)) - julianday(min(t.day)) AS INTEGER) AS longest_gap
FROM riders r JOIN trips t ON t.rider = r.id
GROUP BY r.id HAVING count(DISTINCT t.day) >= 2
ORDER BY longest_gap DESC, r.id;
