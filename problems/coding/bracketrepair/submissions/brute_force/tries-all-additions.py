# Tries every way to add brackets on both sides, fewest first. Exponential: far too slow beyond about ten brackets.
from itertools import product


def is_balanced(text):
    while True:
        shorter = text.replace("()", "").replace("[]", "").replace("{}", "")
        if len(shorter) == len(text):
            return text == ""
        text = shorter


def search(piece):
    for total in range(len(piece) + 1):
        for left in range(total + 1):
            for before in product("([{", repeat=left):
                for after in product(")]}", repeat=total - left):
                    if is_balanced("".join(before) + piece + "".join(after)):
                        return total
    return -1


print(search(input()))
