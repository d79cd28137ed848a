#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(rows):
    print(len(rows), len(rows[0]))
    for row in rows:
        print("".join(row))


def uniform(n, m, gaps, rotten, seed):
    """Percentages of empty hollows and of rotten apples."""
    rng = random.Random(seed)

    def hollow():
        draw = rng.randrange(1000)
        return "." if draw < 10 * gaps else "x" if draw < 10 * gaps + 10 * rotten else "o"

    show([[hollow() for _ in range(m)] for _ in range(n)])


def sparse(n, m, gaps, sources, seed):
    """A given number of rotten apples among many sound ones."""
    rng = random.Random(seed)
    rows = [["." if rng.randrange(100) < gaps else "o" for _ in range(m)] for _ in range(n)]
    for _ in range(sources):
        rows[rng.randrange(n)][rng.randrange(m)] = "x"
    show(rows)


def snake(n, m, start):
    """One winding path through the whole tray; the rot starts in the first corner (0) or at the end (1)."""
    rows = []
    for r in range(n):
        if r % 2 == 0:
            rows.append(["o"] * m)
        else:
            rows.append(["."] * m)
            rows[r][m - 1 if r % 4 == 1 else 0] = "o"
    if start == 0:
        rows[0][0] = "x"
    else:
        last = (n - 1) // 2 * 2
        rows[last][m - 1 if last % 4 == 0 else 0] = "x"
    show(rows)


def growth(n):
    """The size ladder: n rows and n columns with a few sources."""
    sparse(n, n, 20, 3, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "sparse": sparse, "snake": snake, "growth": growth}[kind](*map(int, args))


main()
