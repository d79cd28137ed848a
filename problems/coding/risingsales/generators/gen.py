#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(amounts):
    print(len(amounts))
    print(*amounts)


def uniform(n, low, high, seed):
    rng = random.Random(seed)
    show([rng.randint(low, high) for _ in range(n)])


def drift(n, step, noise, seed):
    """Rises slowly under much noise."""
    rng = random.Random(seed)
    show([day * step + rng.randint(-noise, noise) for day in range(n)])


def combs(n, tooth, seed):
    """Falling runs, each above the last: one day of every run can be kept."""
    rng = random.Random(seed)
    amounts = []
    base = -1_000_000
    while len(amounts) < n:
        run = sorted(rng.sample(range(base, base + 4 * tooth), min(tooth, n - len(amounts))), reverse=True)
        amounts += run
        base = run[0] + rng.randint(0, 1)
    show(amounts)


def growth(n):
    """The size ladder: long charts and noise."""
    drift(n, 7, 40, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "drift": drift, "combs": combs, "growth": growth}[kind](*map(int, args))


main()
