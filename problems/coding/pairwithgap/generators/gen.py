#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(levels, gap):
    print(len(levels), gap)
    print(*levels)


def uniform(n, low, high, gap, seed):
    """n levels between low and high; gap as given."""
    rng = random.Random(seed)
    show([rng.randint(low, high) for _ in range(n)], gap)


def parity(n, span, seed):
    """Even levels and an odd gap: no pair at all, however far one searches."""
    rng = random.Random(seed)
    show([2 * rng.randint(-span, span) for _ in range(n)], 7)


def late(n, gap, seed):
    """Distinct big levels that avoid each other by residue; only the very last level finds a partner."""
    rng = random.Random(seed)
    modulus = 1_000_003
    residues = rng.sample(range(0, 300_000), n - 1)
    levels = [r + modulus * rng.randint(-1900, 1900) for r in residues]
    shift = gap % modulus
    assert gap == 0 or 300_000 < shift < modulus - 300_000
    partner = rng.randrange(n // 3, n // 2)
    while abs(levels[partner] - gap) > 2_000_000_000:
        partner += 1
    show(levels + [levels[partner] - gap], gap)


def growth(n):
    """The size ladder: levels without any pair, so that every solution has to read all of them."""
    rng = random.Random(n)
    show([2 * rng.randint(-1_000_000_000, 1_000_000_000) for _ in range(n)], 999_999_999)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "parity": parity, "late": late, "growth": growth}[kind](*map(int, args))


main()
