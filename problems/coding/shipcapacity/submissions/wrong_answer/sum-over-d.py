# Wrong: takes the average load, rounded up, or the heaviest statue, as if statues could be divided.
n, d = map(int, input().split())
weights = list(map(int, input().split()))
capacity = max(max(weights), -(-sum(weights) // d))
count, load = 1, 0
for weight in weights:
    load += weight
    if load > capacity:
        count, load = count + 1, weight
print(capacity, count)
