# Another way: from the last day to the first, a Fenwick tree over temperatures gives the nearest warmer day. O(n log T).
import sys

HOTTEST = 600
SIZE = 2 * HOTTEST + 1
NEVER = 1 << 30


def main():
    _, *temperatures = map(int, sys.stdin.buffer.read().split())
    nearest = [NEVER] * (SIZE + 1)
    wait = [0] * len(temperatures)
    for day in range(len(temperatures) - 1, -1, -1):
        place = HOTTEST - temperatures[day]  # the hottest temperature comes first; places 1..place are warmer
        best, node = NEVER, place
        while node > 0:
            if nearest[node] < best:
                best = nearest[node]
            node &= node - 1
        if best < NEVER:
            wait[day] = best - day
        node = place + 1
        while node <= SIZE:
            nearest[node] = day  # days come in falling order, so the newest is the nearest
            node += node & -node
    print(*wait)


main()
