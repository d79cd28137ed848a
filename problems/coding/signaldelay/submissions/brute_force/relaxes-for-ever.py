# Improves arrival times over all lines until none improves. O(n m).
import sys

n, m, first, *numbers = map(int, sys.stdin.read().split())
lines = list(zip(numbers[0::3], numbers[1::3], numbers[2::3]))[::-1]
times = {first: 0}
improved = True
while improved:
    improved = False
    for a, b, d in lines:
        if a in times and times[a] + d < times.get(b, 10**18):
            times[b] = times[a] + d
            improved = True
if len(times) < n:
    print(len(times) - n)
else:
    last = max(times.values())
    print(last, min(tower for tower in times if times[tower] == last))
