# Wrong: the houses that are still on the stack at the end are never looked at.
_ = input()
stack, best = [], (0, 0)
for i, height in enumerate(map(int, input().split())):
    start = i
    while stack and stack[-1][1] >= height:
        start, top = stack.pop()
        best = max(best, (top * (i - start), i - start))
    stack.append((start, height))
print(*best)
