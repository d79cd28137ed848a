# Wrong: the rot passes diagonally, too.
n, m = map(int, input().split())
tray = {(r, c): apple for r in range(n) for c, apple in enumerate(input())}
bad = [place for place, apple in tray.items() if apple == "x"]
hours = 0
while bad:
    fresh = []
    for r, c in bad:
        for place in ((r + y, c + x) for y in (-1, 0, 1) for x in (-1, 0, 1)):
            if tray.get(place) == "o":
                tray[place] = "x"
                fresh.append(place)
    hours += bool(fresh)
    bad = fresh
print(hours, list(tray.values()).count("o"))
