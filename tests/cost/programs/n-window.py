# class: n  data: array  (amortised: a queue of candidates)
from collections import deque

n = int(input())
a = [int(x) for x in input().split()]
k = 100
queue = deque()
total = 0
for i, x in enumerate(a):
    while queue and a[queue[-1]] <= x:
        queue.pop()
    queue.append(i)
    if queue[0] <= i - k:
        queue.popleft()
    total += a[queue[0]]
print(total)
