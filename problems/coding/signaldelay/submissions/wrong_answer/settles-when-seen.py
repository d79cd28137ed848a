# Wrong: a tower gets its time when a signal to it is sent, and keeps it when a better one comes.
import sys
from heapq import heappop, heappush

n, m, first, *numbers = map(int, sys.stdin.read().split())
lines = [[] for _ in range(n + 1)]
for i in range(0, 3 * m, 3):
    lines[numbers[i]].append((numbers[i + 1], numbers[i + 2]))
times = {first: 0}
heap = [(0, first)]
while heap:
    time, tower = heappop(heap)
    for to, delay in lines[tower]:
        if to not in times:
            times[to] = time + delay
            heappush(heap, (times[to], to))
if len(times) < n:
    print(len(times) - n)
else:
    last = max(times.values())
    print(last, min(tower for tower in times if times[tower] == last))
