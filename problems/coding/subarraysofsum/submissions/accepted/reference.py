# Counts, for every day, the earlier totals that are smaller by exactly k. O(n) expected.
import sys
from itertools import accumulate


def count_stretches(entries, k):
    times = {0: 1}
    stretches = 0
    for total in accumulate(entries):
        stretches += times.get(total - k, 0)
        times[total] = times.get(total, 0) + 1
    return stretches


def main():
    _, k, *entries = map(int, sys.stdin.buffer.read().split())
    print(count_stretches(entries, k))


main()
