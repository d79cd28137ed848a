#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes, as compact JSON; anything else exits 43.

It plays the rounds itself, to be sure that no label depends on rounding: two squared distances are either far enough
apart, or equal and made of numbers that double precision handles without error."""
import json
import sys
from fractions import Fraction

WORK = 600_000
APART = 1e-9
EXACT_BELOW = 3_000  # distances per labelling up to which a near tie is examined exactly


def refuse(reason):
    print(reason)
    sys.exit(43)


def require(condition, reason):
    if not condition:
        refuse(reason)


def value_of(line):
    try:
        value = json.loads(line, parse_constant=lambda name: refuse(f"{name} is not allowed"))
    except (ValueError, RecursionError):
        refuse("every line holds one JSON value")
    require(json.dumps(value, separators=(",", ":")) == line, "the JSON is not compact, or a number not in its shortest form")
    return value


def matrix_of(line, most_rows):
    rows = value_of(line)
    require(type(rows) is list and 1 <= len(rows) <= most_rows, f"a matrix has 1 to {most_rows} rows")
    require(all(type(row) is list and 1 <= len(row) == len(rows[0]) <= 8 for row in rows), "rows have 1 to 8 numbers, all as many")
    require(all(type(x) in (int, float) and -1000 <= x <= 1000 for row in rows for x in row), "coordinates lie between -1000 and 1000")
    return rows


def squared_distance(a, b):
    total = 0
    for x, y in zip(a, b):
        total += (x - y) * (x - y)
    return total


def is_short(x):
    """Small enough a binary fraction that squares and sums of squares are exact in double precision."""
    return Fraction(x).denominator <= 1024


def label(points, centroids, may_tie):
    labels = []
    for point in points:
        distances = [squared_distance(point, centroid) for centroid in centroids]
        nearest = min(distances)
        own = distances.index(nearest)
        for j, distance in enumerate(distances):
            if j == own or float(distance - nearest) > APART * float(distance):
                continue
            require(may_tie and distance == nearest, "a label would depend on rounding")
            exact = all(is_short(x) for place in (point, centroids[j], centroids[own]) for x in place)
            require(exact, "a tie would depend on rounding")
        labels.append(own)
    return labels


def moved(points, labels, centroids):
    sums = [[0] * len(centroids[0]) for _ in centroids]
    counts = [0] * len(centroids)
    for point, own in zip(points, labels):
        counts[own] += 1
        for axis, x in enumerate(point):
            sums[own][axis] += x
    return [[x / count for x in total] if count else old for total, count, old in zip(sums, counts, centroids)]


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        refuse("only ASCII is expected")
    lines = text.split("\n")
    require(len(lines) == 4 and lines[3] == "", "expected three lines: points, centroids, max_rounds")
    points = matrix_of(lines[0], 10_000)
    centroids = matrix_of(lines[1], 40)
    max_rounds = value_of(lines[2])
    require(len(points[0]) == len(centroids[0]), "points and centroids have as many coordinates")
    require(type(max_rounds) is int and 0 <= max_rounds <= 100, "max_rounds is an integer between 0 and 100")

    size = len(points) * len(centroids)
    may_tie = size <= EXACT_BELOW
    if may_tie:
        points = [[Fraction(x) for x in point] for point in points]
        centroids = [[Fraction(x) for x in centroid] for centroid in centroids]
    work = size
    labels = label(points, centroids, may_tie)
    for _ in range(max_rounds):
        work += size
        require(work <= WORK, "n*k over all labellings is more than 600000")
        centroids = moved(points, labels, centroids)
        before, labels = labels, label(points, centroids, may_tie)
        if labels == before:
            break
    require(work <= WORK, "n*k over all labellings is more than 600000")
    sys.exit(42)


main()
