# Crashes: keeps a table of all days.
import sys

_, *numbers = map(int, sys.stdin.read().split())
by_end = {}
for first, last, pay in zip(numbers[0::3], numbers[1::3], numbers[2::3]):
    by_end.setdefault(last, []).append((first, pay))
best = [(0, 0)] * (max(by_end) + 1)
for day in range(1, len(best)):
    best[day] = best[day - 1]
    for first, pay in by_end.get(day, ()):
        best[day] = max(best[day], (best[first - 1][0] + pay, best[first - 1][1] - 1))
print(best[-1][0], -best[-1][1])
