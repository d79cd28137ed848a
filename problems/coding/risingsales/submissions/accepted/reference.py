# For every length the smallest amount with which a chart can end; binary search. O(n log n).
import sys
from bisect import bisect_left


def longest_chart(amounts):
    ends = []
    for amount in amounts:
        place = bisect_left(ends, amount)
        if place == len(ends):
            ends.append(amount)
        else:
            ends[place] = amount
    return len(ends), ends[-1]


_, *amounts = map(int, sys.stdin.buffer.read().split())
print(*longest_chart(amounts))
