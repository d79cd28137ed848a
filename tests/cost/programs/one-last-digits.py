# class: 1  data: value  (arithmetic on one number)
n, seed = map(int, input().split())
print(n * n + seed, n % 97)
