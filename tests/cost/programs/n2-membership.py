# class: n^2  data: array  (the work is inside `in`)
input()
a = list(map(int, input().split()))
seen = []
for x in a:
    if x not in seen:
        seen.append(x)
print(len(seen))
