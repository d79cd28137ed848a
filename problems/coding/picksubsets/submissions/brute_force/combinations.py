# All combinations of all sizes, doubles removed, sorted. O(2^n).
from itertools import combinations

n = int(input())
kinds = sorted(map(int, input().split()))
boxes = set()
for size in range(n + 1):
    boxes.update(combinations(kinds, size))
for box in sorted(boxes):
    print(len(box), *box)
