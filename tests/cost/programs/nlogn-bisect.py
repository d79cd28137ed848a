# class: n log n  data: array  (a bisection for each element)
from bisect import bisect_left

input()
a = list(map(int, input().split()))
tails = []
for x in a:
    at = bisect_left(tails, x)
    if at == len(tails):
        tails.append(x)
    else:
        tails[at] = x
low, high = 1, 1_000_000_000
ordered = a[:]
ordered.sort(key=lambda x: -x)
print(len(tails), sum(bisect_left(ordered, x, key=lambda y: -y) for x in a[:10]))
