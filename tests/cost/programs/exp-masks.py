# class: 2^n  data: array
n = int(input())
a = list(map(int, input().split()))
best = 0
for mask in range(1 << n):
    total = sum(a[i] for i in range(n) if mask >> i & 1)
    if total % 1000 > best:
        best = total % 1000
print(best)
