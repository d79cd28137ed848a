# Wrong: a room cannot be handed over at the very moment; beginnings come before ends.
import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
events = sorted((time, i % 2) for i, time in enumerate(numbers))
rooms = most = minutes = previous = 0
for time, is_end in events:
    if rooms > 0:
        minutes += time - previous
    rooms += -1 if is_end else 1
    most = max(most, rooms)
    previous = time
print(most, minutes)
