# class: n  data: array  (built-ins only)
import sys

n, *a = map(int, sys.stdin.read().split())
print(sum(a), max(a), min(a), sum(x * x for x in a) % 1000003)
