# class: n^2  data: text  (recursive, by slices)
import sys

sys.setrecursionlimit(1_000_000)


def vowels(text):
    if not text:
        return 0
    return (text[0] in "ae") + vowels(text[1:])


print(vowels(list(input())))
