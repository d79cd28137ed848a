# class: n^3  data: graph  (all shortest ways)
n, m = map(int, input().split())
far = 10**9
d = [[0 if i == j else far for j in range(n)] for i in range(n)]
for _ in range(2 * n):
    a, b = map(int, input().split())
    if a != b:
        d[a][b] = d[b][a] = 1
for k in range(n):
    for i in range(n):
        for j in range(n):
            if d[i][k] + d[k][j] < d[i][j]:
                d[i][j] = d[i][k] + d[k][j]
print(sum(map(sum, d)))
