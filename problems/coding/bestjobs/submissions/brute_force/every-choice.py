# Tries every choice of jobs without clashes. Exponential.
n = int(input())
offers = sorted(tuple(map(int, input().split())) for _ in range(n))


def best(i, free_from):
    if i == n:
        return (0, 0)
    left = best(i + 1, free_from)
    first, last, pay = offers[i]
    if first < free_from:
        return left
    total, jobs = best(i + 1, last + 1)
    return max(left, (total + pay, jobs - 1))


total, jobs = best(0, 1)
print(total, -jobs)
