# Wrong: takes the job that ends first, then the next that fits.
import sys

_, *numbers = map(int, sys.stdin.read().split())
total = jobs = free_from = 0
for last, first, pay in sorted(zip(numbers[1::3], numbers[0::3], numbers[2::3])):
    if first >= free_from and pay > 0:
        total, jobs, free_from = total + pay, jobs + 1, last + 1
print(total, jobs)
