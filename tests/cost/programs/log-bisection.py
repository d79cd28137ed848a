# class: log n  data: value  (bisection for a root)
n, seed = map(int, input().split())
low, high = 0, n + 1
while high - low > 1:
    middle = (low + high) // 2
    if middle * middle * middle <= n:
        low = middle
    else:
        high = middle
print(low)
