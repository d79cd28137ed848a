#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(d, weights):
    print(len(weights), d)
    print(*weights)


def uniform(n, d, low, high, seed):
    rng = random.Random(seed)
    show(d, [rng.randint(low, high) for _ in range(n)])


def lump(n, d, light, heavy, seed):
    """Light statues and one that is far heavier than all."""
    rng = random.Random(seed)
    weights = [rng.randint(1, light) for _ in range(n)]
    weights[rng.randrange(n)] = heavy
    show(d, weights)


def constant(n, d, weight):
    show(d, [weight] * n)


def growth(n):
    """The size ladder: a tenth as many crossings as statues."""
    rng = random.Random(n)
    show(n // 10, [rng.randint(1, 100) for _ in range(n - 1)] + [10_000_000 - n])


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "lump": lump, "constant": constant, "growth": growth}[kind](*map(int, args))


main()
