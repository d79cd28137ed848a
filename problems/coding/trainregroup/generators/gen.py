"""Trains for trainregroup; the same arguments always give the same train.

  gen.py random N K HIGH SEED    N wagons with numbers in -HIGH..HIGH
  gen.py count N K               wagons numbered 1 to N
  gen.py digits N K              wagons numbered by the last digit of i*i + 3i, all short
  gen.py growth N                the size ladder: N wagons, k = 5
"""
import random
import sys


def main():
    kind, n = sys.argv[1], int(sys.argv[2])
    k = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    if kind in ("random", "growth"):
        high, seed = (int(sys.argv[4]), int(sys.argv[5])) if kind == "random" else (1000, 1)
        rng = random.Random(seed)
        train = [rng.randint(-high, high) for _ in range(n)]
    elif kind == "count":
        train = range(1, n + 1)
    elif kind == "digits":
        train = [(i * i + 3 * i) // 7 % 10 for i in range(n)]
    else:
        sys.exit("unknown kind " + kind)
    print("[" + ",".join(map(str, train)) + "]")
    print(k)


main()
