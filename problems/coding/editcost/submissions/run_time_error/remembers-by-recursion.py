# Crashes: remembers results, but one level of recursion per letter is too much for long words.
from functools import lru_cache

remove, put, exchange = map(int, input().split())
old, new = input(), input()


@lru_cache(None)
def cost(i, j):
    if i == 0 or j == 0:
        return i * remove + j * put
    kept = cost(i - 1, j - 1) + (0 if old[i - 1] == new[j - 1] else exchange)
    return min(cost(i - 1, j) + remove, cost(i, j - 1) + put, kept)


print(cost(len(old), len(new)))
