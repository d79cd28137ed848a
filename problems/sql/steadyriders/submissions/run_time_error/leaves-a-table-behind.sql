CREATE TABLE riding_days AS SELECT DISTINCT rider, day FROM trips
