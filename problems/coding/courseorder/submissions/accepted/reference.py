# Takes courses that no rule holds back any more, and lowers the count of those that wait for them. O(n + m).
import sys


def course_order(n, rules):
    opens = [[] for _ in range(n + 1)]
    held_back = [0] * (n + 1)
    for a, b in rules:
        opens[a].append(b)
        held_back[b] += 1
    order = [course for course in range(1, n + 1) if held_back[course] == 0]
    for course in order:  # grows while it is walked through
        for later in opens[course]:
            held_back[later] -= 1
            if held_back[later] == 0:
                order.append(later)
    return order if len(order) == n else None


def main():
    n, _, *numbers = map(int, sys.stdin.buffer.read().split())
    order = course_order(n, zip(numbers[::2], numbers[1::2]))
    print("impossible" if order is None else " ".join(map(str, order)))


main()
