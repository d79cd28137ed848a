# The exclusive or of all numbers; partners cancel. O(n).
from functools import reduce
from operator import xor

n = int(input())
numbers = list(map(int, input().split()))
lonely = reduce(xor, numbers)
print(lonely, n - numbers[::-1].index(lonely))
