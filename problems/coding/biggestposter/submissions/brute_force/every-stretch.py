# Tries every stretch of houses with its lowest height. O(n^2).
n = int(input())
heights = list(map(int, input().split()))
best = (0, 0)
for left in range(n):
    lowest = heights[left]
    for right in range(left, n):
        lowest = min(lowest, heights[right])
        best = max(best, (lowest * (right - left + 1), right - left + 1))
print(*best)
