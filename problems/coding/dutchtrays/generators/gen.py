"""Rows of trays for dutchtrays; the same arguments always give the same row.

  gen.py random N SEED [COLOURS]   N trays, each drawn from the digits in COLOURS (default 012)
  gen.py blocks N ORDER            equal blocks of the colours in ORDER, for example 210
  gen.py cycle N ORDER             the colours of ORDER again and again
  gen.py growth N                  the size ladder: a random row
"""
import random
import sys


def main():
    kind, n = sys.argv[1], int(sys.argv[2])
    if kind in ("random", "growth"):
        rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
        colours = sys.argv[4] if len(sys.argv) > 4 else "012"
        row = [rng.choice(colours) for _ in range(n)]
    elif kind == "blocks":
        order = sys.argv[3]
        row = [order[i * len(order) // n] for i in range(n)]
    elif kind == "cycle":
        order = sys.argv[3]
        row = [order[i % len(order)] for i in range(n)]
    else:
        sys.exit("unknown kind " + kind)
    print("[" + ",".join(row) + "]")


main()
