# class: sqrt n  data: value  (divisors in pairs)
n, seed = map(int, input().split())
found = []
d = 1
while d * d <= n:
    if n % d == 0:
        found.append(d)
    d += 1
print(len(found))
