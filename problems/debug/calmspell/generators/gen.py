#!/usr/bin/env python3
"""Writes one log and a swing. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(temperatures, swing):
    print("[" + ",".join(map(str, temperatures)) + "]")
    print(swing)


def noise(n, width, swing, seed):
    """n temperatures, each for itself."""
    rng = random.Random(seed)
    show([rng.randint(-width, width) for _ in range(n)], swing)


def walk(n, step, swing, seed):
    """n temperatures, each near the one before."""
    rng = random.Random(seed)
    now, log = rng.randint(-1000, 1000), []
    for _ in range(n):
        now += rng.randint(-step, step)
        log.append(now)
    show(log, swing)


def dips(n, every, seed):
    """Calm, but for a deep dip now and then, each less deep than the one before."""
    rng = random.Random(seed)
    log = [rng.randint(0, 5) for _ in range(n)]
    for i in range(0, n, every):
        log[i] = -1_000_000 + i
    show(log, 5)


def extremes(n, seed):
    """Nothing but values near the two ends of the range."""
    rng = random.Random(seed)
    show([rng.choice([-1, 1]) * (2_000_000_000 - rng.randint(0, 3)) for _ in range(n)], 3)


def growth(n):
    """The size ladder: two slopes, so that the queues grow long."""
    show([i if i < n // 2 else n - i for i in range(n)], n // 3)


def main():
    kind, *args = sys.argv[1:]
    kinds = {"noise": noise, "walk": walk, "dips": dips, "extremes": extremes, "growth": growth}
    kinds[kind](*map(int, args))


main()
