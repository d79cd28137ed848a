# Wrong: starts at the first rotten apple only; the others join when they are met.
from collections import deque

n, m = map(int, input().split())
tray = [input() for _ in range(n)]
queue = deque([(r, c, 0) for r in range(n) for c in range(m) if tray[r][c] == "x"][:1])
seen = {(r, c) for r, c, _ in queue}
last = 0
while queue:
    r, c, hour = queue.popleft()
    if tray[r][c] == "o":
        last = hour
    for place in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
        if 0 <= place[0] < n and 0 <= place[1] < m and place not in seen and tray[place[0]][place[1]] != ".":
            seen.add(place)
            queue.append((*place, hour + 1))
print(last, sum(tray[r][c] == "o" and (r, c) not in seen for r in range(n) for c in range(m)))
