# A breadth-first search from all rotten apples at once, hour by hour, over a tray with a border. O(nm).
import sys


def spread(width, tray):
    bad = [place for place, apple in enumerate(tray) if apple == "x"]
    hours = 0
    while True:
        fresh = []
        for place in bad:
            for near in (place - width, place - 1, place + 1, place + width):
                if tray[near] == "o":
                    tray[near] = "x"
                    fresh.append(near)
        if not fresh:
            return hours, tray.count("o")
        hours += 1
        bad = fresh


def main():
    size, *rows = sys.stdin.read().split()[1:]
    width = int(size) + 1
    border = "." * width
    print(*spread(width, list(border + "".join(row + "." for row in rows) + border)))


main()
