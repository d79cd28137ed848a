#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(numbers):
    print(len(numbers))
    print(*numbers)


def pairs(n, low, high, times, seed):
    """(n - times) / 2 random pairs and one number so many times, shuffled."""
    rng = random.Random(seed)
    half = [rng.randint(low, high) for _ in range((n - times) // 2)]
    numbers = half + half + [rng.randint(low, high)] * times
    rng.shuffle(numbers)
    show(numbers)


def late(n):
    """Single digits in pairs, and at the very end a number of its own."""
    show([i // 2 % 10 for i in range(n - 1)] + [77])


def growth(n):
    """The size ladder: digits, and the lonely number at the end."""
    late(n)


def main():
    kind, *args = sys.argv[1:]
    {"pairs": pairs, "late": late, "growth": growth}[kind](*map(int, args))


main()
