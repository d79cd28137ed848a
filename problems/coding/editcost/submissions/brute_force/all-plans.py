# Follows every plan, letter by letter. Exponential: only for short words.
import sys

sys.setrecursionlimit(10_000)


def plans(old, new, remove, put, exchange):
    if not old or not new:
        return len(old) * remove + len(new) * put
    return min(
        plans(old[1:], new, remove, put, exchange) + remove,
        plans(old, new[1:], remove, put, exchange) + put,
        plans(old[1:], new[1:], remove, put, exchange) + (0 if old[0] == new[0] else exchange),
    )


remove, put, exchange = map(int, input().split())
print(plans(input(), input(), remove, put, exchange))
