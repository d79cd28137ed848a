# Wrong: looks for a number that occurs exactly once.
from collections import Counter

n = int(input())
numbers = list(map(int, input().split()))
counts = Counter(numbers)
lonely = min(counts, key=counts.get)
print(lonely, n - numbers[::-1].index(lonely))
