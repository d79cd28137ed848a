# Wrong: a breadth-first search; the first arrival over the fewest lines counts, whatever its delay.
import sys
from collections import deque

n, m, first, *numbers = map(int, sys.stdin.read().split())
lines = [[] for _ in range(n + 1)]
for i in range(0, 3 * m, 3):
    lines[numbers[i]].append((numbers[i + 1], numbers[i + 2]))
times = {first: 0}
queue = deque([first])
while queue:
    tower = queue.popleft()
    for to, delay in lines[tower]:
        if to not in times:
            times[to] = times[tower] + delay
            queue.append(to)
if len(times) < n:
    print(len(times) - n)
else:
    last = max(times.values())
    print(last, min(tower for tower in times if times[tower] == last))
