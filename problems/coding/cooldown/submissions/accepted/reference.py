# The frame of the most frequent glaze, or the sum if that is more. O(n).
def least_hours(counts, k):
    most = max(counts)
    frame = (most - 1) * (k + 1) + counts.count(most)
    return max(frame, sum(counts))


_, k = map(int, input().split())
counts = list(map(int, input().split()))
hours = least_hours(counts, k)
print(hours, hours - sum(counts))
