# class: n  data: array  (recursive, remembered)
import sys
from functools import lru_cache

sys.setrecursionlimit(1_000_000)
input()
a = list(map(int, input().split()))


@lru_cache(maxsize=None)
def best(i):
    if i >= len(a):
        return 0
    return max(best(i + 1), a[i] + best(i + 2))


print(best(0))
