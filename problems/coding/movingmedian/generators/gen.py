"""Readings for movingmedian; the same arguments always give the same test.

  gen.py random N K LOW HIGH SEED    independent readings in LOW..HIGH
  gen.py walk N K STEP SEED          a random walk with steps in -STEP..STEP
  gen.py rising N K / falling N K    strictly monotonic
  gen.py sinking N K                 slowly falling, each reading 40 times
  gen.py seesaw N K                  low and high in turn, growing apart
  gen.py extremes N K SEED           only -2*10^9, 2*10^9 and their neighbours
  gen.py growth N                    the size ladder: random readings, k = N / 2
"""
import random
import sys

LIMIT = 2 * 10**9


def readings(kind, n, rest):
    if kind == "random":
        low, high, seed = rest
        rng = random.Random(seed)
        return [rng.randint(low, high) for _ in range(n)]
    if kind == "walk":
        step, seed = rest
        rng = random.Random(seed)
        at, values = 0, []
        for _ in range(n):
            at += rng.randint(-step, step)
            values.append(at)
        return values
    if kind == "rising":
        return [3 * i + 1 for i in range(n)]
    if kind == "falling":
        return [-3 * i - 1 for i in range(n)]
    if kind == "sinking":
        return [(n - i) // 40 for i in range(n)]
    if kind == "seesaw":
        return [i if i % 2 else -i for i in range(n)]
    if kind == "extremes":
        rng = random.Random(rest[0])
        return [rng.choice((-LIMIT, 1 - LIMIT, LIMIT - 1, LIMIT)) for _ in range(n)]
    sys.exit("unknown kind " + kind)


def main():
    kind, n = sys.argv[1], int(sys.argv[2])
    if kind == "growth":
        k, values = n // 2, readings("random", n, (0, 10**6, 1))
    else:
        k = int(sys.argv[3])
        values = readings(kind, n, list(map(int, sys.argv[4:])))
    print(n, k)
    print(*values)


main()
