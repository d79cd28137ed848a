# Wrong: fires each glaze that is left once per round, and fills up every round but the last.
n, k = map(int, input().split())
counts = sorted(map(int, input().split()))
hours, done = 0, 0
for place, count in enumerate(counts):
    hours += (count - done) * max(n - place, k + 1)
    done = count
hours -= max(0, k + 1 - counts.count(counts[-1]))
print(hours, hours - sum(counts))
