#!/usr/bin/env python3
"""Accepts (exit 42) exactly the scripts that the statement describes; anything else exits 43."""
import datetime
import re
import sys

TABLES = [
    "CREATE TABLE riders (id INTEGER PRIMARY KEY, name TEXT NOT NULL);",
    "CREATE TABLE trips (rider INTEGER NOT NULL, day TEXT NOT NULL, minutes INTEGER);",
]
RIDER = re.compile(r"INSERT INTO riders VALUES \(([1-9][0-9]{0,5}), '((?:[^'\x00-\x1f]|''){1,40})'\);")
TRIP = re.compile(r"INSERT INTO trips VALUES \(([1-9][0-9]{0,5}), '([0-9]{4})-([0-9]{2})-([0-9]{2})', (NULL|[1-9][0-9]{0,4})\);")


def refuse(reason):
    print(reason)
    sys.exit(43)


def main():
    try:
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        refuse("this is not UTF-8")
    lines = text.split("\n")
    if lines[:2] != TABLES or lines[-1] != "":
        refuse("the script begins with the two tables, and ends with a line end")
    riders, trips = set(), 0
    for line in lines[2:-1]:
        rider = RIDER.fullmatch(line)
        if rider and trips == 0 and rider[1] not in riders:
            riders.add(rider[1])
            continue
        trip = TRIP.fullmatch(line)
        if not trip or trip[1] not in riders:
            refuse(f"expected a rider not seen before, or a trip of a rider: {line[:80]!r}")
        try:
            day = datetime.date(int(trip[2]), int(trip[3]), int(trip[4]))
        except ValueError:
            refuse(f"there is no such day: {line[:80]!r}")
        if not 2000 <= day.year <= 2030:
            refuse("the years are 2000 to 2030")
        trips += 1
    if len(riders) > 2000 or trips > 20_000:
        refuse("at most 2000 riders and 20 000 trips")
    sys.exit(42)


main()
