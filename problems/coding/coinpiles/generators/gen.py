#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(amount, coins):
    print(len(coins), amount)
    print(*coins)


def uniform(n, low, high, amount, seed):
    """n different coins between low and high."""
    rng = random.Random(seed)
    show(amount, rng.sample(range(low, high + 1), n))


def multiples(n, factor, amount, seed):
    """All coins are multiples of a factor."""
    rng = random.Random(seed)
    show(amount, [factor * c for c in rng.sample(range(1, 3 * n), n)])


def growth(n):
    """The size ladder: n kinds and an amount of 300 n."""
    show(300 * n, random.Random(n).sample(range(1, 100), n))


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "multiples": multiples, "growth": growth}[kind](*map(int, args))


main()
