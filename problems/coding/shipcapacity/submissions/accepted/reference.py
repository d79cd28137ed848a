# Binary search over the capacity; the crossings are counted greedily. O(n log W).
import sys


def crossings(weights, capacity):
    count, load = 1, 0
    for weight in weights:
        load += weight
        if load > capacity:
            count += 1
            load = weight
    return count


def smallest_capacity(weights, d):
    low, high = max(weights), sum(weights)
    while low < high:
        middle = (low + high) // 2
        if crossings(weights, middle) <= d:
            high = middle
        else:
            low = middle + 1
    return low


_, d, *weights = map(int, sys.stdin.buffer.read().split())
capacity = smallest_capacity(weights, d)
print(capacity, crossings(weights, capacity))
