# Another valid order: always takes the free course with the largest number. O((n + m) log n).
import heapq
import sys


def main():
    n, _, *numbers = map(int, sys.stdin.buffer.read().split())
    opens = [[] for _ in range(n + 1)]
    held_back = [0] * (n + 1)
    for a, b in zip(numbers[::2], numbers[1::2]):
        opens[a].append(b)
        held_back[b] += 1
    free = [-course for course in range(1, n + 1) if held_back[course] == 0]
    heapq.heapify(free)
    order = []
    while free:
        course = -heapq.heappop(free)
        order.append(course)
        for later in opens[course]:
            held_back[later] -= 1
            if held_back[later] == 0:
                heapq.heappush(free, -later)
    print(*order if len(order) == n else ["impossible"])


main()
