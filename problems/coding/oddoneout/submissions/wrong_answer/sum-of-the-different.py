# Wrong: twice the sum of the different numbers minus the sum of all; right only if all occur once or twice.
n = int(input())
numbers = list(map(int, input().split()))
lonely = 2 * sum(set(numbers)) - sum(numbers)
print(lonely, n - numbers[::-1].index(lonely) if lonely in numbers else n)
