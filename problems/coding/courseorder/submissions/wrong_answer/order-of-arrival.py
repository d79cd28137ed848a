# Wrong: appends a course when it is first reached from a free one, though other rules may still hold it back.
import sys

n, _, *numbers = map(int, sys.stdin.buffer.read().split())
opens = [[] for _ in range(n + 1)]
held_back = [0] * (n + 1)
for a, b in zip(numbers[::2], numbers[1::2]):
    opens[a].append(b)
    held_back[b] += 1
order = [course for course in range(1, n + 1) if held_back[course] == 0]
reached = set(order)
for course in order:
    for later in opens[course]:
        if later not in reached:
            reached.add(later)
            order.append(later)
print(*order if len(order) == n else ["impossible"])
