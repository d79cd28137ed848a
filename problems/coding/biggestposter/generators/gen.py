#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(heights):
    print(len(heights))
    print(*heights)


def uniform(n, low, high, seed):
    rng = random.Random(seed)
    show([rng.randint(low, high) for _ in range(n)])


def constant(n, height):
    show([height] * n)


def stairs(n, step, direction):
    """Rises (1) or falls (-1) by a step per house."""
    heights = [step * (i + 1) for i in range(n)]
    show(heights[::direction])


def tent(n, step):
    show([step * min(i + 1, n - i) for i in range(n)])


def walk(n, step, seed):
    """Neighbouring houses are about equally high."""
    rng = random.Random(seed)
    heights, height = [], 500 * step
    for _ in range(n):
        height = max(0, height + rng.randint(-step, step))
        heights.append(height)
    show(heights)


def growth(n):
    """The size ladder: a rising street with a low house at its end."""
    show([i + 1 for i in range(n - 1)] + [1])


def main():
    kind, *args = sys.argv[1:]
    kinds = {"uniform": uniform, "constant": constant, "stairs": stairs, "tent": tent, "walk": walk, "growth": growth}
    kinds[kind](*map(int, args))


main()
