#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(entries, k):
    print(len(entries), k)
    print(*entries)


def uniform(n, low, high, k, seed):
    """n entries between low and high; k as given."""
    rng = random.Random(seed)
    show([rng.randint(low, high) for _ in range(n)], k)


def hit(n, span, seed):
    """Random entries; k is the balance of a random stretch, so that the answer is not 0."""
    rng = random.Random(seed)
    entries = [rng.randint(-span, span) for _ in range(n)]
    begin = rng.randrange(n)
    show(entries, sum(entries[begin : rng.randint(begin + 1, n)]))


def constant(n, entry, k):
    show([entry] * n, k)


def waves(n, period, seed):
    """The total swings up and down, so that every total occurs often and far apart."""
    rng = random.Random(seed)
    show([rng.choice((1, 1, 2)) * (1 if (day // period) % 2 == 0 else -1) for day in range(n)], 0)


def growth(n):
    """The size ladder: big random entries."""
    hit(n, 1_000_000_000, n)


def main():
    kind, *args = sys.argv[1:]
    kinds = {"uniform": uniform, "hit": hit, "constant": constant, "waves": waves, "growth": growth}
    kinds[kind](*map(int, args))


main()
