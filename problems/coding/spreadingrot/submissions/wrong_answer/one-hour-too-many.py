# Wrong: counts the hour in which nothing happens any more.
n, m = map(int, input().split())
tray = {(r, c): apple for r in range(n) for c, apple in enumerate(input())}
bad = [place for place, apple in tray.items() if apple == "x"]
hours = 0
while bad:
    hours += 1
    fresh = []
    for r, c in bad:
        for place in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if tray.get(place) == "o":
                tray[place] = "x"
                fresh.append(place)
    bad = fresh
print(hours, list(tray.values()).count("o"))
