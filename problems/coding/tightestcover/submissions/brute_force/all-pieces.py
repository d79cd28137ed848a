# Tries all pieces, the shortest first, each from the left. O(n^2 m).
from collections import Counter


def search(ribbon, wanted):
    for length in range(len(wanted), len(ribbon) + 1):
        for begin in range(len(ribbon) - length + 1):
            if not Counter(wanted) - Counter(ribbon[begin : begin + length]):
                return f"{begin + 1} {length}"
    return "none"


print(search(input(), input()))
