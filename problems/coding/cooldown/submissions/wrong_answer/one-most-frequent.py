# Wrong: takes only one glaze to have the largest number.
_, k = map(int, input().split())
counts = list(map(int, input().split()))
hours = max((max(counts) - 1) * (k + 1) + 1, sum(counts))
print(hours, hours - sum(counts))
