# The definition, word for word; far too slow for the big tests, but surely right.
import sys

n, k, *entries = map(int, sys.stdin.read().split())
print(sum(sum(entries[begin:end]) == k for begin in range(n) for end in range(begin + 1, n + 1)))
