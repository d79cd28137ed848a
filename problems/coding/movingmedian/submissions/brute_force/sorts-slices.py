# Straight from the definition: sorts each slice. O(n k log k).
import sys

head, line = sys.stdin
k = int(head.split()[1])
readings = list(map(int, line.split()))
for start in range(len(readings) - k + 1):
    window = sorted(readings[start : start + k])
    print(window[(k - 1) // 2] + window[k // 2])
