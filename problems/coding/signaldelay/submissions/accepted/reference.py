# Dijkstra's algorithm with a heap of arrivals; stale ones are skipped. O((n + m) log m).
import sys
from heapq import heappop, heappush


def alarm_times(n, lines, first):
    times = [None] * (n + 1)
    arrivals = [(0, first)]
    while arrivals:
        time, tower = heappop(arrivals)
        if times[tower] is not None:
            continue
        times[tower] = time
        for to, delay in lines[tower]:
            if times[to] is None:
                heappush(arrivals, (time + delay, to))
    return times[1:]


def main():
    n, m, first, *numbers = map(int, sys.stdin.buffer.read().split())
    lines = [[] for _ in range(n + 1)]
    for i in range(0, 3 * m, 3):
        lines[numbers[i]].append((numbers[i + 1], numbers[i + 2]))
    times = alarm_times(n, lines, first)
    if None in times:
        print(-times.count(None))
    else:
        print(max(times), times.index(max(times)) + 1)


main()
