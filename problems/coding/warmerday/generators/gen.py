#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(temperatures):
    print(len(temperatures))
    print(*temperatures)


def uniform(n, low, high, seed):
    rng = random.Random(seed)
    show([rng.randint(low, high) for _ in range(n)])


def constant(n, temperature):
    show([temperature] * n)


def falling(n, high, low):
    """Falls evenly from high to low, in plateaus if there are more days than temperatures."""
    show([high - (high - low) * day // max(1, n - 1) for day in range(n)])


def valley(n, seed):
    """Falls for most of the season; the first day waits until the very end."""
    rng = random.Random(seed)
    days = [599] + sorted((rng.randint(-600, 598) for _ in range(n - 2)), reverse=True)
    show(days + [600])


def seasons(n, period, seed):
    """A yearly swing with noise."""
    rng = random.Random(seed)
    half = period // 2
    show([abs(day % period - half) * 500 // half - 250 + rng.randint(-60, 60) for day in range(n)])


def growth(n):
    """The size ladder: falls first, then swings."""
    rng = random.Random(n)
    fall = sorted((rng.randint(-600, 600) for _ in range(n // 2)), reverse=True)
    show(fall + [rng.randint(-600, 600) for _ in range(n - n // 2)])


def main():
    kind, *args = sys.argv[1:]
    kinds = {"uniform": uniform, "constant": constant, "falling": falling, "valley": valley, "seasons": seasons}
    kinds["growth"] = growth
    kinds[kind](*map(int, args))


main()
