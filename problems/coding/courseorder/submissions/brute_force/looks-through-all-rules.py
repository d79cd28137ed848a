# The definition, word for word: takes any course whose rules are all kept, as long as there is one. Far too slow.
import sys

n, m, *numbers = map(int, sys.stdin.read().split())
rules = list(zip(numbers[::2], numbers[1::2]))
order = []
while len(order) < n:
    free = [
        course
        for course in range(1, n + 1)
        if course not in order and all(a in order for a, b in rules if b == course)
    ]
    if not free:
        break
    order.append(free[0])
print(*order if len(order) == n else ["impossible"])
