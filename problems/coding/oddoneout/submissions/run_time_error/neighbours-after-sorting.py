# Crashes: compares sorted neighbours two by two and steps off the end when the lonely number is the largest.
n = int(input())
numbers = list(map(int, input().split()))
ordered = sorted(numbers)
i = 0
while ordered[i] == ordered[i + 1]:
    i += 2
print(ordered[i], n - numbers[::-1].index(ordered[i]))
