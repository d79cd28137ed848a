# The nearest lower house on both sides of each, by a stack. O(n).
import sys


def lower_before(heights):
    """For each house the position of the nearest lower one on its left, or -1."""
    stack, found = [], []
    for i, height in enumerate(heights):
        while stack and heights[stack[-1]] >= height:
            stack.pop()
        found.append(stack[-1] if stack else -1)
        stack.append(i)
    return found


def biggest(heights):
    n = len(heights)
    left = lower_before(heights)
    right = [n - 1 - i for i in reversed(lower_before(heights[::-1]))]
    return max((h * (r - l - 1), r - l - 1) for h, l, r in zip(heights, left, right))


_, *heights = map(int, sys.stdin.buffer.read().split())
print(*biggest(heights))
