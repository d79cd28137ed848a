#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes; anything else exits 43."""
import re
import sys

INTEGER = re.compile(r"0|-?[1-9][0-9]{0,17}")


def refuse(reason):
    print(reason)
    sys.exit(43)


def need(condition, reason):
    if not condition:
        refuse(reason)


def integers(line, count, low, high):
    tokens = line.split(" ")
    need(len(tokens) == count, f"expected {count} integers in a line, parted by single spaces; there are {len(tokens)}")
    for token in tokens:
        if not INTEGER.fullmatch(token) or not low <= int(token) <= high:
            refuse(f"{token[:30]!r} is not an integer between {low} and {high}")
    return [int(token) for token in tokens]


WORD = re.compile(r"[a-z0-9@]{1,12}")


def check(lines):
    (n,) = integers(lines[0], 1, 1, 20_000)
    need(len(lines) == n + 1, f"expected {n} accounts; there are {len(lines) - 1}")
    group = list(range(n))
    first = {}
    total = 0

    def find(i):
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    names = []
    for i, line in enumerate(lines[1:]):
        words = line.split(" ")
        need(2 <= len(words) <= 11, "an account has a name and one to ten addresses")
        need(all(WORD.fullmatch(word) for word in words), "words have 1 to 12 of the characters a-z 0-9 @")
        names.append(words[0])
        total += len(words) - 1
        for address in words[1:]:
            group[find(i)] = find(first.setdefault(address, i))
    need(total <= 60_000, "there are at most 60000 addresses in all")
    need(all(names[i] == names[find(i)] for i in range(n)), "accounts of one person have the same name")


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        refuse("only ASCII is expected")
    lines = text.split("\n")
    need(len(lines) > 1 and lines.pop() == "", "expected lines, each with its line end")
    check(lines)
    sys.exit(42)


main()
