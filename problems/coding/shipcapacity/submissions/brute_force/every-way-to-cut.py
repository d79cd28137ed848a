# Tries every way to cut the row into at most d loads. Exponential: only for short rows.
from itertools import combinations

n, d = map(int, input().split())
weights = list(map(int, input().split()))
best = None
for pieces in range(1, d + 1):
    for cuts in combinations(range(1, n), pieces - 1):
        ends = (0, *cuts, n)
        load = max(sum(weights[a:b]) for a, b in zip(ends, ends[1:]))
        if best is None or load < best[0]:
            best = load, pieces
print(*best)
