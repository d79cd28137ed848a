"""Matrices of logits for softmaxstable; the same arguments always give the same matrix.

  gen.py random M N SPREAD SEED    M x N entries in -SPREAD..SPREAD with three digits after the point
  gen.py offset M N SEED           rows with small differences around a centre anywhere in the range
  gen.py masked M N SEED           as random with spread 50, about half of the entries masked, every third row entirely
  gen.py ladder N                  one row 0, -40, -80, ...: all but a few probabilities underflow
  gen.py growth N                  the size ladder: one row of N entries
"""
import random
import sys


def show(value):
    """A number of thousandths, or None for a masked entry."""
    if value is None:
        return "-Infinity"
    return f"{value // 1000}.0" if value % 1000 == 0 else f"{value / 1000:.3f}".rstrip("0")


def matrix(kind, numbers):
    if kind in ("random", "growth"):
        m, n, spread, seed = numbers if kind == "random" else (1, numbers[0], 8, 1)
        rng = random.Random(seed)
        return [[rng.randint(-1000 * spread, 1000 * spread) for _ in range(n)] for _ in range(m)]
    if kind == "offset":
        m, n, seed = numbers
        rng = random.Random(seed)
        centres = [rng.randint(-(10**6) + 5, 10**6 - 5) for _ in range(m)]
        return [[1000 * centre + rng.randint(-4000, 4000) for _ in range(n)] for centre in centres]
    if kind == "masked":
        m, n, seed = numbers
        rng = random.Random(seed)
        return [
            [None if i % 3 == 2 or rng.random() < 0.5 else rng.randint(-50_000, 50_000) for _ in range(n)]
            for i in range(m)
        ]
    if kind == "ladder":
        return [[-40_000 * i for i in range(numbers[0])]]
    sys.exit("unknown kind " + kind)


rows = matrix(sys.argv[1], list(map(int, sys.argv[2:])))
print("[" + ",".join("[" + ",".join(map(show, row)) + "]" for row in rows) + "]")
