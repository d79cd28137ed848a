#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def letters(n, colours, rng):
    return "".join(chr(97 + rng.randrange(colours)) for _ in range(n))


def uniform(n, m, colours, seed):
    rng = random.Random(seed)
    print(letters(n, colours, rng))
    print(letters(m, colours, rng))


def rare(n, m, seed):
    """A few needed letters in a desert of others."""
    rng = random.Random(seed)
    ribbon = ["z"] * n
    for place in rng.sample(range(n), 3 * m):
        ribbon[place] = rng.choice("abc")
    print("".join(ribbon))
    print("".join("abc"[i % 3] for i in range(m)))


def late(n, half):
    """One colour throughout; what completes the piece stands near the end."""
    print("a" * (n - 2) + "ba")
    print("a" * half + "b")


def never(n, m):
    """Almost enough of everything."""
    print("ab" * (n // 2))
    print("a" * m + "b" * (n // 2 - m) + "c")


def growth(n):
    """The size ladder: a tenth of the ribbon is needed."""
    uniform(n, n // 10, 4, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "rare": rare, "late": late, "never": never, "growth": growth}[kind](*map(int, args))


main()
