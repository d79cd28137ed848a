# Wrong: lazy deletion, but the heaps are balanced by their sizes, dead entries included.
import sys
from heapq import heappop, heappush


def prune(heap, gone):
    while heap and heap[0][1] <= gone:
        heappop(heap)


def main():
    head, line = sys.stdin
    k = int(head.split()[1])
    low, high, out = [], [], []
    for i, value in enumerate(map(int, line.split())):
        gone = i - k
        prune(low, gone)
        prune(high, gone)
        if low and value <= -low[0][0]:
            heappush(low, (-value, i))
        else:
            heappush(high, (value, i))
        while len(low) > len(high) + 1:
            negated, index = heappop(low)
            heappush(high, (-negated, index))
        while len(low) < len(high):
            top, index = heappop(high)
            heappush(low, (-top, index))
        prune(low, gone)
        prune(high, gone)
        if i + 1 >= k:
            lower = -low[0][0] if low else high[0][0]
            upper = high[0][0] if k % 2 == 0 and high else lower
            out.append(lower + upper)
    print("\n".join(map(str, out)))


main()
