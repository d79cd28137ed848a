# The definition, word for word; far too slow for the big tests, but surely right.
import sys

n, *temperatures = map(int, sys.stdin.read().split())
print(*(next((j - i for j in range(i + 1, n) if temperatures[j] > temperatures[i]), 0) for i in range(n)))
