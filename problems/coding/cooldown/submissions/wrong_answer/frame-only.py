# Wrong: forgets that the gaps may be too small for all the others.
_, k = map(int, input().split())
counts = list(map(int, input().split()))
hours = (max(counts) - 1) * (k + 1) + counts.count(max(counts))
print(hours, max(0, hours - sum(counts)))
