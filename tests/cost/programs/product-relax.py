# class: n*m  data: wide  (two variables: all edges, n times)
import sys

n, m, *numbers = map(int, sys.stdin.read().split())
edges = list(zip(numbers[::2], numbers[1::2]))
distance = [0] * n
for _ in range(n):
    for a, b in edges:
        if distance[a] + 1 < distance[b]:
            distance[b] = distance[a] + 1
print(sum(distance))
