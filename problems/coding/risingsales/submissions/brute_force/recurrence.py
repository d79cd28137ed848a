# The recurrence, word for word: one more than the best chart that ends earlier and lower. O(n^2).
_, amounts = int(input()), list(map(int, input().split()))
length = []
for day, amount in enumerate(amounts):
    length.append(1 + max((length[j] for j in range(day) if amounts[j] < amount), default=0))
print(max(length), min(a for a, k in zip(amounts, length) if k == max(length)))
