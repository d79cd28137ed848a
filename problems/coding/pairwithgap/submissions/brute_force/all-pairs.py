# The definition, word for word; far too slow for the big tests, but surely right.
import sys

n, gap, *levels = map(int, sys.stdin.read().split())
pairs = ((j, i) for j in range(n) for i in range(j) if abs(levels[i] - levels[j]) == gap)
best = next(pairs, None)
print("none" if best is None else f"{best[1] + 1} {best[0] + 1}")
