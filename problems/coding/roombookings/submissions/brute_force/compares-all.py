# Counts for every beginning who is in, and for every piece of the day whether anybody is. O(n^2).
import sys

numbers = list(map(int, sys.stdin.read().split()))[1:]
bookings = list(zip(numbers[0::2], numbers[1::2]))
moments = sorted(set(numbers))
most = max(sum(a <= begin < b for a, b in bookings) for begin, _ in bookings)
pieces = zip(moments, moments[1:])
print(most, sum(end - begin for begin, end in pieces if any(a <= begin < b for a, b in bookings)))
