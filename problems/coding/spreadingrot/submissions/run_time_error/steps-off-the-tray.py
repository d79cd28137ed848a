# Crashes: looks below the last row and to the right of the last column.
n, m = map(int, input().split())
tray = [list(input()) for _ in range(n)]
bad = [(r, c) for r in range(n) for c in range(m) if tray[r][c] == "x"]
hours = 0
while bad:
    fresh = []
    for r, c in bad:
        for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
            if y >= 0 and x >= 0 and tray[y][x] == "o":
                tray[y][x] = "x"
                fresh.append((y, x))
    hours += bool(fresh)
    bad = fresh
print(hours, sum(row.count("o") for row in tray))
