# Wrong: looks only for neighbouring days.
n = int(input())
amounts = list(map(int, input().split()))
best = (0, 0)
length = 0
for day in range(n):
    length = length + 1 if day > 0 and amounts[day] > amounts[day - 1] else 1
    best = max(best, (length, -amounts[day]))
print(best[0], -best[1])
