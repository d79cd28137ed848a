# Wrong: lets a job begin on the last day of another.
import sys
from bisect import bisect_right

_, *numbers = map(int, sys.stdin.read().split())
offers = sorted(zip(numbers[1::3], numbers[0::3], numbers[2::3]))
ends = [last for last, _, _ in offers]
best = [(0, 0)]
for i, (_, first, pay) in enumerate(offers):
    total, jobs = best[min(i, bisect_right(ends, first))]
    best.append(max(best[-1], (total + pay, jobs - 1)))
print(best[-1][0], -best[-1][1])
