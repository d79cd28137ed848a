# A list as a stack of the brackets that still wait for a partner. O(n).
PARTNER = {")": "(", "]": "[", "}": "{"}


def missing(piece):
    waiting = []
    left = 0
    for bracket in piece:
        if bracket not in PARTNER:
            waiting.append(bracket)
        elif not waiting:
            left += 1
        elif waiting.pop() != PARTNER[bracket]:
            return -1
    return left + len(waiting)


print(missing(input()))
