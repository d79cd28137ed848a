# Remembers the first minute of every level and looks up both partners of the new one. O(n) expected.
import sys


def bell(levels, gap):
    first_minute = {}
    for minute, level in enumerate(levels, 1):
        partners = [first_minute[wanted] for wanted in (level - gap, level + gap) if wanted in first_minute]
        if partners:
            return min(partners), minute
        first_minute.setdefault(level, minute)
    return None


def main():
    _, gap, *levels = map(int, sys.stdin.buffer.read().split())
    found = bell(levels, gap)
    print("none" if found is None else f"{found[0]} {found[1]}")


main()
