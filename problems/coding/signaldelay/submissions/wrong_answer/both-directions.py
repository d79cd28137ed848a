# Wrong: lets the signal run along a line in both directions.
import sys
from heapq import heappop, heappush

n, m, first, *numbers = map(int, sys.stdin.read().split())
lines = [[] for _ in range(n + 1)]
for i in range(0, 3 * m, 3):
    a, b, d = numbers[i : i + 3]
    lines[a].append((b, d))
    lines[b].append((a, d))
times = {}
heap = [(0, first)]
while heap:
    time, tower = heappop(heap)
    if tower in times:
        continue
    times[tower] = time
    for to, delay in lines[tower]:
        heappush(heap, (time + delay, to))
if len(times) < n:
    print(len(times) - n)
else:
    last = max(times.values())
    print(last, min(tower for tower in times if times[tower] == last))
