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


def check(lines):
    n, m, t = integers(lines[0], 3, 0, 60_000)
    need(1 <= n <= 20_000, "n lies between 1 and 20000")
    need(1 <= t <= n, "the first tower lies between 1 and n")
    need(len(lines) == m + 1, f"expected {m} lines of sight; there are {len(lines) - 1}")
    for line in lines[1:]:
        a, b, d = integers(line, 3, 0, 10**9)
        need(1 <= a <= n and 1 <= b <= n and a != b, "a line joins two different towers between 1 and n")


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
