# Wrong: prints the first position.
from functools import reduce
from operator import xor

_ = input()
numbers = list(map(int, input().split()))
lonely = reduce(xor, numbers)
print(lonely, numbers.index(lonely) + 1)
