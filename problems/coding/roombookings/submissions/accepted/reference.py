# Goes through the bookings by their beginning, with a heap of the running ones' ends. O(n log n).
import sys
from heapq import heappop, heappush


def rooms_and_minutes(bookings):
    running = []
    most = minutes = 0
    warm_until = 0
    for begin, end in sorted(bookings):
        while running and running[0] <= begin:
            heappop(running)
        heappush(running, end)
        most = max(most, len(running))
        minutes += max(0, end - max(begin, warm_until))
        warm_until = max(warm_until, end)
    return most, minutes


def main():
    numbers = list(map(int, sys.stdin.buffer.read().split()))
    print(*rooms_and_minutes(zip(numbers[1::2], numbers[2::2])))


main()
