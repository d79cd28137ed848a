# Wrong: lets the last batch cool down as well.
_, k = map(int, input().split())
counts = list(map(int, input().split()))
hours = max(max(counts) * (k + 1), sum(counts))
print(hours, hours - sum(counts))
