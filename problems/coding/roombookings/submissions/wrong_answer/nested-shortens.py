# Wrong: when merging, the stretch ends where the last booking ends, even if an earlier one goes on.
import sys
from heapq import heappop, heappush

numbers = list(map(int, sys.stdin.read().split()))[1:]
running = []
most = minutes = 0
begin_of, end_of = None, None
for begin, end in sorted(zip(numbers[0::2], numbers[1::2])):
    while running and running[0] <= begin:
        heappop(running)
    heappush(running, end)
    most = max(most, len(running))
    if end_of is not None and begin <= end_of:
        end_of = end
    else:
        minutes += 0 if end_of is None else end_of - begin_of
        begin_of, end_of = begin, end
print(most, minutes + end_of - begin_of)
