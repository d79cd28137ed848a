# A window whose ends move to the right only, with what is still needed of each colour. O(n + m).
from collections import Counter


def tightest_cover(ribbon, wanted):
    need = Counter(wanted)
    missing = len(wanted)
    left = 0
    best = None
    for right, colour in enumerate(ribbon):
        if need[colour] > 0:
            missing -= 1
        need[colour] -= 1
        while missing == 0:
            if best is None or right - left + 1 < best[1]:
                best = left + 1, right - left + 1
            need[ribbon[left]] += 1
            if need[ribbon[left]] > 0:
                missing += 1
            left += 1
    return best


found = tightest_cover(input(), input())
print("none" if found is None else f"{found[0]} {found[1]}")
