# Wrong: after a good piece it starts afresh behind it.
from collections import Counter

ribbon, wanted = input(), input()
need, missing, left, best = Counter(wanted), len(wanted), 0, None
for right, colour in enumerate(ribbon):
    missing -= need[colour] > 0
    need[colour] -= 1
    if missing > 0:
        continue
    while need[ribbon[left]] < 0:
        need[ribbon[left]] += 1
        left += 1
    if best is None or right - left + 1 < best[1]:
        best = left + 1, right - left + 1
    need, missing, left = Counter(wanted), len(wanted), right + 1
print("none" if best is None else f"{best[0]} {best[1]}")
