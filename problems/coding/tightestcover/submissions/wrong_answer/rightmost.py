# Wrong: of several shortest pieces it takes the rightmost.
from collections import Counter

ribbon, wanted = input(), input()
need, missing, left, best = Counter(wanted), len(wanted), 0, None
for right, colour in enumerate(ribbon):
    missing -= need[colour] > 0
    need[colour] -= 1
    while missing == 0:
        if best is None or right - left + 1 <= best[1]:
            best = left + 1, right - left + 1
        need[ribbon[left]] += 1
        missing += need[ribbon[left]] > 0
        left += 1
print("none" if best is None else f"{best[0]} {best[1]}")
