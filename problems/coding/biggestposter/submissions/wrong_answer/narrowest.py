# Wrong: of several posters with the same area it takes the one that is found first.
_ = input()
stack, area, width = [], -1, 0
heights = list(map(int, input().split())) + [-1]
for i, height in enumerate(heights):
    start = i
    while stack and stack[-1][1] >= height:
        start, top = stack.pop()
        if top * (i - start) > area:
            area, width = top * (i - start), i - start
    stack.append((start, height))
print(area, width)
