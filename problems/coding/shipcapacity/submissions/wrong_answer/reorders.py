# Wrong: sorts the statues and loads the heaviest first.
n, d = map(int, input().split())
weights = sorted(map(int, input().split()), reverse=True)


def crossings(capacity):
    count, load = 1, 0
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
