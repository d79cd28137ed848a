# Wrong: one stitch of each colour is enough for it.
ribbon, wanted = input(), set(input())
have = {}
left, best = 0, None
for right, colour in enumerate(ribbon):
    have[colour] = have.get(colour, 0) + 1
    while wanted and all(have.get(c, 0) > 0 for c in wanted):
        if best is None or right - left + 1 < best[1]:
            best = left + 1, right - left + 1
        have[ribbon[left]] -= 1
        left += 1
print("none" if best is None else f"{best[0]} {best[1]}")
