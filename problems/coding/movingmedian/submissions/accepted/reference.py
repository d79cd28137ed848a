# Two heaps of (value, index); an entry is dead when its index has left the window. O(n log n).
import sys
from heapq import heappop, heappush


def doubled_medians(readings, k):
    low, high = [], []  # low holds negated values, so that its largest is on top
    in_low = [False] * len(readings)
    living = 0  # entries of low that are not dead
    wanted = (k + 1) // 2
    medians = []
    for i, value in enumerate(readings):
        gone = i - k
        if gone >= 0 and in_low[gone]:
            living -= 1
        while low and low[0][1] <= gone:
            heappop(low)
        while high and high[0][1] <= gone:
            heappop(high)
        if low and value <= -low[0][0]:
            heappush(low, (-value, i))
            in_low[i] = True
            living += 1
        else:
            heappush(high, (value, i))
        target = min(wanted, i + 1)
        while living > target:
            negated, index = heappop(low)
            if index > gone:
                heappush(high, (-negated, index))
                in_low[index] = False
                living -= 1
        while living < target:
            top, index = heappop(high)
            if index > gone:
                heappush(low, (-top, index))
                in_low[index] = True
                living += 1
        if i + 1 >= k:
            while low[0][1] <= gone:
                heappop(low)
            while high and high[0][1] <= gone:
                heappop(high)
            medians.append(-2 * low[0][0] if k % 2 else high[0][0] - low[0][0])
    return medians


def main():
    _, k, *readings = map(int, sys.stdin.read().split())
    print("\n".join(map(str, doubled_medians(readings, k))))


main()
