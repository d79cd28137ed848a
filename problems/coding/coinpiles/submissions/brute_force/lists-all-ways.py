# Lists every way, kind by kind. Exponential: only for small amounts.
import sys

sys.setrecursionlimit(100_000)
n, s = map(int, input().split())
coins = list(map(int, input().split()))
counts = []


def pay(kind, rest, taken):
    if kind == n:
        if rest == 0:
            counts.append(taken)
        return
    for number in range(rest // coins[kind] + 1):
        pay(kind + 1, rest - number * coins[kind], taken + number)


pay(0, s, 0)
print(min(counts, default=-1), len(counts) % 1_000_000_007)
