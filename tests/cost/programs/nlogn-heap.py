# class: n log n  data: array
import heapq

input()
heap = list(map(int, input().split()))
heapq.heapify(heap)
total = 0
while len(heap) > 1:
    x = heapq.heappop(heap) + heapq.heappop(heap)
    total += x
    heapq.heappush(heap, x)
print(total)
