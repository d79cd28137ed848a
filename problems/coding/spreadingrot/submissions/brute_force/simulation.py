# The story, word for word: a new tray for every hour. Far too slow for a long path.
n, m = map(int, input().split())
tray = {(r, c): apple for r in range(n) for c, apple in enumerate(input())}
hours = 0
while True:
    bad = {place for place, apple in tray.items() if apple == "x"}
    fresh = [
        (r, c)
        for (r, c), apple in tray.items()
        if apple == "o" and bad & {(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)}
    ]
    if not fresh:
        break
    hours += 1
    for place in fresh:
        tray[place] = "x"
print(hours, list(tray.values()).count("o"))
