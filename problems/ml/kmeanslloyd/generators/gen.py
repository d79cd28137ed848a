#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import json
import random
import sys


def show(points, centroids, max_rounds):
    for value in (points, centroids, max_rounds):
        print(json.dumps(value, separators=(",", ":")))


def cloud(rng, n, d, centre, spread, digits):
    return [[round(max(-1000, min(1000, rng.gauss(c, spread))), digits) for c in centre] for _ in range(n)]


def blobs(n, d, k, spread, max_rounds, seed):
    """Points around k centres; the centroids begin at random points."""
    rng = random.Random(seed)
    centres = [[rng.uniform(-100, 100) for _ in range(d)] for _ in range(k)]
    points = []
    for index in range(n):
        points += cloud(rng, 1, d, centres[index % k], spread, 3)
    rng.shuffle(points)
    show(points, [list(point) for point in rng.sample(points, k)], max_rounds)


def square(n, k, max_rounds, seed):
    """Points all over a square: many rounds until nothing changes. All centroids begin in one corner."""
    rng = random.Random(seed)
    points = [[round(rng.uniform(-99, 99), 2) for _ in range(2)] for _ in range(n)]
    centroids = [[round(rng.uniform(-99, -90), 2) for _ in range(2)] for _ in range(k)]
    show(points, centroids, max_rounds)


def strays(n, d, k, far, max_rounds, seed):
    """Some centroids begin so far away that they never get a point."""
    rng = random.Random(seed)
    points = cloud(rng, n, d, [0] * d, 10, 3)
    centroids = cloud(rng, k - far, d, [0] * d, 10, 3)
    for index in range(far):
        centroids.insert(rng.randrange(len(centroids) + 1), [900 + index] * d)
    show(points, centroids, max_rounds)


def wide(n, d, k, max_rounds, seed):
    """Coordinates of the full range with many digits."""
    rng = random.Random(seed)
    points = [[rng.uniform(-1000, 1000) for _ in range(d)] for _ in range(n)]
    show(points, [[rng.uniform(-1000, 1000) for _ in range(d)] for _ in range(k)], max_rounds)


def growth(n):
    """The size ladder: two dimensions, four centroids, five rounds."""
    square(n, 4, 5, n)


def main():
    kind, *args = sys.argv[1:]
    kinds = {"blobs": blobs, "square": square, "strays": strays, "wide": wide, "growth": growth}
    kinds[kind](*map(int, args))


main()
