# Wrong: keeps the bookings in a set, so equal ones count once.
import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
events = []
for begin, end in set(zip(numbers[0::2], numbers[1::2])):
    events += [(begin, 1), (end, -1)]
rooms = most = minutes = previous = 0
for time, change in sorted(events):
    if rooms > 0:
        minutes += time - previous
    rooms += change
    most = max(most, rooms)
    previous = time
print(most, minutes)
