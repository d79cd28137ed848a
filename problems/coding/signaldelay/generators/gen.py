#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(n, lines, t):
    print(n, len(lines), t)
    for line in lines:
        print(*line)


def uniform(n, m, longest, seed):
    """Lines between random towers; many are out of reach when m is small."""
    rng = random.Random(seed)
    lines = [(*rng.sample(range(1, n + 1), 2), rng.randint(0, longest)) for _ in range(m)]
    show(n, lines, rng.randint(1, n))


def spanning(n, extra, longest, seed):
    """A random tree that reaches every tower, and extra lines."""
    rng = random.Random(seed)
    order = list(range(1, n + 1))
    rng.shuffle(order)
    lines = [(order[rng.randint(max(0, i - 20), i - 1)], order[i], rng.randint(0, longest)) for i in range(1, n)]
    lines += [(*rng.sample(range(1, n + 1), 2), rng.randint(0, longest)) for _ in range(extra)]
    rng.shuffle(lines)
    show(n, lines, order[0])


def chain(n, delay):
    """One long row of towers."""
    show(n, [(i, i + 1, delay) for i in range(1, n)], 1)


def shortcuts(n):
    """A row of towers with quick steps; from every tower a slow direct line leads to each of the last few."""
    lines = [(i, i + 1, 1) for i in range(1, n)]
    lines += [(i, j, 5 * (j - i)) for i in range(1, n - 4) for j in range(n - 3, n + 1) if i % 3 == 0]
    show(n, lines, 1)


def improving(n, tail):
    """Over and over a direct line with a delay of 2^k next to a detour with none; many towers behind the last one."""
    lines = []
    at = 1
    for k in reversed(range(n)):
        lines += [(at, at + 2, 2**k), (at, at + 1, 0), (at + 1, at + 2, 0)]
        at += 2
    first = at
    for i in range(tail):
        lines.append((first, at + 1 + i, i % 10))
    show(at + tail, lines, 1)


def growth(n):
    """The size ladder: n towers, 2n lines."""
    spanning(n, n + 1, 10**6, n)


def main():
    kind, *args = sys.argv[1:]
    kinds = {"uniform": uniform, "spanning": spanning, "chain": chain, "shortcuts": shortcuts, "improving": improving}
    kinds["growth"] = growth
    kinds[kind](*map(int, args))


main()
