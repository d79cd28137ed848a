#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(kinds):
    print(len(kinds))
    print(*kinds)


def runs(seed, *counts):
    """Random kinds, so many of each, shuffled."""
    rng = random.Random(seed)
    kinds = []
    for kind, count in zip(rng.sample(range(1, 1001), len(counts)), counts):
        kinds += [kind] * count
    rng.shuffle(kinds)
    show(kinds)


def uniform(n, most, seed):
    """n kinds up to a small number."""
    rng = random.Random(seed)
    show([rng.randint(1, most) for _ in range(n)])


def growth(n):
    """The size ladder: n different kinds."""
    show(list(range(1, n + 1)))


def main():
    kind, *args = sys.argv[1:]
    args = list(map(int, args))
    if kind == "runs":
        runs(args[-1], *args[:-1])
    else:
        {"uniform": uniform, "growth": growth}[kind](*args)


main()
