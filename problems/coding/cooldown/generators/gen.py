#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(k, counts):
    print(len(counts), k)
    print(*counts)


def uniform(n, k, low, high, seed):
    rng = random.Random(seed)
    show(k, [rng.randint(low, high) for _ in range(n)])


def frequent(n, k, most, times, rest, seed):
    """So many glazes with the largest number, the others rare."""
    rng = random.Random(seed)
    counts = [most] * times + [rng.randint(1, rest) for _ in range(n - times)]
    rng.shuffle(counts)
    show(k, counts)


def growth(n):
    """The size ladder: n glazes."""
    uniform(n, 1000, 1, 1000, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "frequent": frequent, "growth": growth}[kind](*map(int, args))


main()
