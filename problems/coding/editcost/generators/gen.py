#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(prices, first, second):
    print(*prices)
    print(first)
    print(second)


def letters(n, alphabet, rng):
    return "".join(chr(97 + rng.randrange(alphabet)) for _ in range(n))


def uniform(n, m, alphabet, r, p, x, seed):
    rng = random.Random(seed)
    show((r, p, x), letters(n, alphabet, rng), letters(m, alphabet, rng))


def edited(n, changes, r, p, x, seed):
    """A word and a copy with so many random changes."""
    rng = random.Random(seed)
    first = letters(n, 26, rng)
    second = list(first)
    for _ in range(changes):
        place = rng.randrange(len(second))
        second[place : place + 1] = rng.choice([[], [rng.choice("abc")], [second[place], "z"]])
    show((r, p, x), first, "".join(second))


def growth(n):
    """The size ladder: two words of n letters."""
    uniform(n, n, 4, 3, 4, 5, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "edited": edited, "growth": growth}[kind](*map(int, args))


main()
