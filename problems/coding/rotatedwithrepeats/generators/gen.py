"""Carousels for rotatedwithrepeats; the same arguments always give the same test.

  gen.py random N Q HIGH SEED    N prices in 0..HIGH sorted and turned, Q questions in -1..HIGH+1
  gen.py signed N Q SEED         prices over the whole range, half of the questions are prices that exist
  gen.py flat N Q FALL           N sevens; with FALL >= 0 slot FALL holds an eight; the questions ask for nines,
                                 and for an eight now and then
  gen.py growth N                the size ladder: N prices with repeats and N questions
"""
import random
import sys


def turned(values, rng):
    values.sort()
    by = rng.randrange(len(values)) if values else 0
    return values[by:] + values[:by]


def show(values):
    print("[" + ",".join(map(str, values)) + "]")


def main():
    kind, n = sys.argv[1], int(sys.argv[2])
    rest = list(map(int, sys.argv[3:]))
    if kind in ("random", "growth"):
        q, high, seed = rest if kind == "random" else (n, n // 4, 1)
        rng = random.Random(seed)
        prices = turned([rng.randint(0, high) for _ in range(n)], rng)
        wanted = [rng.randint(-1, high + 1) for _ in range(q)]
    elif kind == "signed":
        q, seed = rest
        rng = random.Random(seed)
        prices = [rng.randint(-(10**9), 10**9) for _ in range(n)] + [-(10**9), 10**9, 10**9]
        wanted = [rng.choice(prices) if rng.random() < 0.5 else rng.randint(-(10**9), 10**9) for _ in range(q)]
        wanted += [10**9, -(10**9)]
        prices = turned(prices, rng)
    elif kind == "flat":
        q, fall = rest
        prices = [7] * n
        if fall >= 0:
            prices[fall] = 8
        wanted = [8 if i % 4096 == 1000 else 9 for i in range(q)]
    else:
        sys.exit("unknown kind " + kind)
    show(prices)
    show(wanted)


main()
