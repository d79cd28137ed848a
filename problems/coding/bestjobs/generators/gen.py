#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(offers):
    print(len(offers))
    for offer in offers:
        print(*offer)


def uniform(n, span, longest, pay, seed):
    rng = random.Random(seed)
    starts = [rng.randint(1, span) for _ in range(n)]
    show([(a, a + rng.randrange(longest), rng.randint(0, pay)) for a in starts])


def row(n, length, seed):
    """Jobs end to end, each day after the other, and long ones over several of them."""
    rng = random.Random(seed)
    offers = [(1 + i * length, (i + 1) * length, rng.randint(1, 9)) for i in range(n // 2)]
    for _ in range(n - n // 2):
        i, k = rng.randrange(n // 2 - 8), rng.randint(2, 8)
        offers.append((1 + i * length, (i + k) * length, rng.randint(2, 6 * k)))
    rng.shuffle(offers)
    show(offers)


def rush(n, seed):
    """All offers lie on the same few days and clash."""
    rng = random.Random(seed)
    show([(1, rng.randint(1, 9), rng.randint(0, 9)) for _ in range(n)])


def growth(n):
    """The size ladder: about twenty offers at a time."""
    uniform(n, 50 * n, 2000, 1000, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "row": row, "rush": rush, "growth": growth}[kind](*map(int, args))


main()
