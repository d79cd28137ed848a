#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(bookings):
    print(len(bookings))
    for a, b in bookings:
        print(a, b)


def uniform(n, span, longest, seed):
    rng = random.Random(seed)
    starts = [rng.randrange(span) for _ in range(n)]
    show([(a, a + rng.randint(1, longest)) for a in starts])


def row(n, length, seed):
    """Bookings that touch each other, in shuffled order: one room is enough."""
    rng = random.Random(seed)
    bookings = [(i * length, (i + 1) * length) for i in range(n)]
    rng.shuffle(bookings)
    show(bookings)


def nested(n, seed):
    """Each booking lies within the next larger one."""
    rng = random.Random(seed)
    bookings = [(500_000_000 - i * 1000, 500_000_000 + i * 999) for i in range(1, n + 1)]
    rng.shuffle(bookings)
    show(bookings)


def digits(n, seed):
    """Many bookings within ten minutes."""
    rng = random.Random(seed)
    show([tuple(sorted(rng.sample(range(10), 2))) for _ in range(n)])


def growth(n):
    """The size ladder: about ten rooms in use."""
    uniform(n, 1000 * n, 20_000, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "row": row, "nested": nested, "digits": digits, "growth": growth}[kind](*map(int, args))


main()
