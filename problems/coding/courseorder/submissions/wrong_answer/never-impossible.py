# Wrong: does not notice a circle and appends the courses that are left in any order.
import sys

n, _, *numbers = map(int, sys.stdin.buffer.read().split())
opens = [[] for _ in range(n + 1)]
held_back = [0] * (n + 1)
for a, b in zip(numbers[::2], numbers[1::2]):
    opens[a].append(b)
    held_back[b] += 1
order = [course for course in range(1, n + 1) if held_back[course] == 0]
for course in order:
    for later in opens[course]:
        held_back[later] -= 1
        if held_back[later] == 0:
            order.append(later)
print(*order, *(course for course in range(1, n + 1) if held_back[course] > 0))
