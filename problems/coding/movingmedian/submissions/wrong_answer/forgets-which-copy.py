# Wrong: lazy deletion by value: a reading that has left makes all equal ones look dead.
import sys
from heapq import heappop, heappush


def main():
    head, line = sys.stdin
    k = int(head.split()[1])
    readings = list(map(int, line.split()))
    low, high, dead, out = [], [], set(), []

    def prune():
        while len(low) > 1 and -low[0] in dead:
            heappop(low)
        while len(high) > 1 and high[0] in dead:
            heappop(high)

    extra = 0  # living values in low minus those in high
    for i, value in enumerate(readings):
        dead.discard(value)
        if not low or value <= -low[0]:
            heappush(low, -value)
            extra += 1
        else:
            heappush(high, value)
            extra -= 1
        if i >= k:
            old = readings[i - k]
            dead.add(old)
            extra += -1 if low and old <= -low[0] else 1
        prune()
        if extra > 1:
            heappush(high, -heappop(low))
            extra -= 2
        elif extra < 0 and high:
            heappush(low, -heappop(high))
            extra += 2
        prune()
        if i + 1 >= k:
            lower = -low[0] if low else high[0]
            upper = high[0] if k % 2 == 0 and high else lower
            out.append(lower + upper)
    print("\n".join(map(str, out)))


main()
