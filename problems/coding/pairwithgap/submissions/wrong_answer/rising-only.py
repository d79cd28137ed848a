# Wrong: looks only for an earlier level that is lower by the gap, never for one that is higher.
import sys

_, gap, *levels = map(int, sys.stdin.buffer.read().split())
first_minute = {}
for minute, level in enumerate(levels, 1):
    if level - gap in first_minute:
        print(first_minute[level - gap], minute)
        break
    first_minute.setdefault(level, minute)
else:
    print("none")
