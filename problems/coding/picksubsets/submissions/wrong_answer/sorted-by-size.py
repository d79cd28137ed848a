# Wrong: lists the boxes by their size.
from collections import Counter

input()
counts = Counter(map(int, input().split()))
boxes = [()]
for kind in sorted(counts):
    boxes = [box + (kind,) * k for box in boxes for k in range(counts[kind] + 1)]
for box in sorted(boxes, key=lambda box: (len(box), box)):
    print(len(box), *box)
