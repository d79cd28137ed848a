# Crashes: one level of recursion for every day of a long input.
from functools import lru_cache

n = int(input())
amounts = list(map(int, input().split()))


@lru_cache(None)
def ending_at(day):
    if day == 0:
        return 1
    ending_at(day - 1)
    return 1 + max((ending_at(j) for j in range(day) if amounts[j] < amounts[day]), default=0)


lengths = [ending_at(n - 1)] and [ending_at(day) for day in range(n)]
print(max(lengths), min(a for a, k in zip(amounts, lengths) if k == max(lengths)))
