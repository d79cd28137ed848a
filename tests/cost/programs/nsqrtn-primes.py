# class: n sqrt n  data: array  (for each element a loop up to the root of n)
n = int(input())
a = list(map(int, input().split()))
total = 0
for x in a:
    d = 1
    while d * d <= n:
        total += x % d
        d += 1
print(total)
