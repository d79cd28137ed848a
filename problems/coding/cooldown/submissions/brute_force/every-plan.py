# Tries every plan, hour by hour, until the last batch is fired. Exponential, so it gives up on more than 40 batches.
import sys
from functools import lru_cache

n, k = map(int, input().split())
counts = tuple(map(int, input().split()))
if sum(counts) > 40:
    sys.exit("too many batches to try every plan")


@lru_cache(None)
def hours(left, rest):
    """left: batches per glaze; rest: hours until each glaze may be fired again."""
    if not any(left):
        return 0
    best = None
    waiting = tuple(max(0, hour - 1) for hour in rest)
    for i in range(n):
        if left[i] and rest[i] == 0:
            took = hours(left[:i] + (left[i] - 1,) + left[i + 1 :], waiting[:i] + (k,) + waiting[i + 1 :])
            best = took if best is None else min(best, took)
    return 1 + (hours(left, waiting) if best is None else best)


least = hours(counts, (0,) * n)
print(least, least - sum(counts))
