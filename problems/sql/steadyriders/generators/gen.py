#!/usr/bin/env python3
"""Writes the script of one database. Usage: gen.py KIND ARGS...; the last argument is the seed."""
import datetime
import random
import sys

FIRST = datetime.date(2000, 1, 1)
NAMES = ["Ada", "Bo", "Cy", "Di", "Edgar", "Fay", "Gus", "Hanne", "Ivo", "June", "Kit", "O''Neil", "Zoë"]


def show(riders, trips):
    print("CREATE TABLE riders (id INTEGER PRIMARY KEY, name TEXT NOT NULL);")
    print("CREATE TABLE trips (rider INTEGER NOT NULL, day TEXT NOT NULL, minutes INTEGER);")
    for number, name in riders:
        print(f"INSERT INTO riders VALUES ({number}, '{name}');")
    for rider, day, minutes in trips:
        print(f"INSERT INTO trips VALUES ({rider}, '{FIRST + datetime.timedelta(day)}', {minutes});")


def minutes_of(rng):
    return "NULL" if rng.random() < 0.2 else rng.randint(1, 300)


def mixed(riders, trips, span, seed):
    """Trips of all riders on days of a span: some days twice, some riders never."""
    rng = random.Random(seed)
    people = [(i + 1, rng.choice(NAMES)) for i in range(riders)]
    start = rng.randint(0, 11000 - span)
    rows = [(rng.randint(1, riders), start + rng.randrange(span), minutes_of(rng)) for _ in range(trips)]
    show(people, rows)


def same_day(riders, seed):
    """Many trips, but all of a rider's on one day, except for the last rider's."""
    rng = random.Random(seed)
    people = [(i + 1, rng.choice(NAMES)) for i in range(riders)]
    rows = []
    for number, _ in people:
        day = rng.randrange(10000)
        rows += [(number, day, minutes_of(rng)) for _ in range(3)]
    rows.append((riders, rows[-1][1] + 4, "NULL"))
    show(people, rows)


def ties(riders, seed):
    """All riders have the same gap, so that the order is that of the ids."""
    rng = random.Random(seed)
    numbers = rng.sample(range(1, 1000), riders)
    rows = []
    for number in numbers:
        day = rng.randrange(10000)
        rows += [(number, day, 5), (number, day + 7, 5)]
    rng.shuffle(rows)
    show([(number, rng.choice(NAMES)) for number in numbers], rows)


def main():
    kind, *args = sys.argv[1:]
    {"mixed": mixed, "same-day": same_day, "ties": ties}[kind](*map(int, args))


main()
