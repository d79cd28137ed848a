# Wrong: going backwards, tries the next day and that day's warmer day, but does not follow the chain any further.
import sys

n, *temperatures = map(int, sys.stdin.buffer.read().split())
wait = [0] * n
for day in range(n - 2, -1, -1):
    candidate = day + 1
    if temperatures[candidate] <= temperatures[day]:
        candidate += wait[candidate]
    if temperatures[candidate] > temperatures[day]:
        wait[day] = candidate - day
print(*wait)
