# Offers by their last day; take or leave, the last compatible one by binary search. O(n log n).
import sys
from bisect import bisect_left


def best_summer(offers):
    """offers: (last day, first day, pay)."""
    offers.sort()
    ends = [last for last, _, _ in offers]
    best = [(0, 0)]  # sum, minus the number of jobs
    for _, first, pay in offers:
        total, jobs = best[bisect_left(ends, first)]
        best.append(max(best[-1], (total + pay, jobs - 1)))
    return best[-1]


_, *numbers = map(int, sys.stdin.buffer.read().split())
total, jobs = best_summer(list(zip(numbers[1::3], numbers[0::3], numbers[2::3])))
print(total, -jobs)
