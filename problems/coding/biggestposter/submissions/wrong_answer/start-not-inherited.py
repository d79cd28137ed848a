# Wrong: a house that removes higher ones begins its poster at itself, not where theirs began.
_ = input()
stack, best = [], (0, 0)
heights = list(map(int, input().split())) + [-1]
for i, height in enumerate(heights):
    while stack and stack[-1][1] >= height:
        start, top = stack.pop()
        best = max(best, (top * (i - start), i - start))
    stack.append((i, height))
print(*best)
