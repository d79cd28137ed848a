# Compares every number with all others. O(n^2).
n = int(input())
numbers = list(map(int, input().split()))
odd = [i for i in range(n) if sum(numbers[j] == numbers[i] for j in range(n)) % 2 == 1]
print(numbers[odd[-1]], odd[-1] + 1)
