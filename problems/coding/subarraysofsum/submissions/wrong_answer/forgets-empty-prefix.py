# Wrong: starts with an empty table, so stretches that begin on the first day are lost.
import sys
from itertools import accumulate

_, k, *entries = map(int, sys.stdin.buffer.read().split())
times = {}
stretches = 0
for total in accumulate(entries):
    stretches += times.get(total - k, 0)
    times[total] = times.get(total, 0) + 1
print(stretches)
