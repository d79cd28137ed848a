# Wrong: counts a crossing only when the next statue does not fit; the last one is not counted.
n, d = map(int, input().split())
weights = list(map(int, input().split()))


def crossings(capacity):
    count, load = 0, 0
    for weight in weights:
        load += weight
        if load > capacity:
            count, load = count + 1, weight
    return count


low, high = max(weights), sum(weights)
while low < high:
    middle = (low + high) // 2
    if crossings(middle) <= d:
        high = middle
    else:
        low = middle + 1
print(low, crossings(low))
