# class: n^2  data: array  (the work is inside list.pop)
input()
queue = list(map(int, input().split()))
total = 0
while queue:
    total += queue.pop(0) * len(queue)
print(total)
