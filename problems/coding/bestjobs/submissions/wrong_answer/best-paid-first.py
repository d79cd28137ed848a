# Wrong: takes the best paid job that does not clash with those taken.
import sys

_, *numbers = map(int, sys.stdin.read().split())
taken = []
total = 0
for pay, first, last in sorted(zip(numbers[2::3], numbers[0::3], numbers[1::3]), reverse=True)[:2000]:
    if pay > 0 and all(last < a or b < first for a, b in taken):
        taken.append((first, last))
        total += pay
print(total, len(taken))
