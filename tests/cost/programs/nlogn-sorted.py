# class: n log n  data: array  (the work is inside a built-in)
import sys

n, *a = map(int, sys.stdin.read().split())
b = sorted(a)
print(b[n // 2], b[0])
