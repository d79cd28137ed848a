# class: n  data: array  (hash-heavy)
from collections import Counter

input()
a = list(map(int, input().split()))
count = Counter(x % 1000 for x in a)
seen = set()
pairs = 0
for x in a:
    if 1_000_000_001 - x in seen:
        pairs += 1
    seen.add(x)
print(pairs, count.most_common(1))
