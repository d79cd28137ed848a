# Keeps the days that still wait on a stack whose temperatures never rise. O(n).
import sys


def waiting_times(temperatures):
    wait = [0] * len(temperatures)
    waiting = []
    for day, temperature in enumerate(temperatures):
        while waiting and temperatures[waiting[-1]] < temperature:
            earlier = waiting.pop()
            wait[earlier] = day - earlier
        waiting.append(day)
    return wait


def main():
    _, *temperatures = map(int, sys.stdin.buffer.read().split())
    print(*waiting_times(temperatures))


main()
