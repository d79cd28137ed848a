# Wrong: upper bound instead of lower bound, so equal amounts may follow each other.
from bisect import bisect_right

input()
ends = []
for amount in map(int, input().split()):
    place = bisect_right(ends, amount)
    ends[place : place + 1] = [amount]
print(len(ends), ends[-1])
