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
    need(len(lines) == 2, "expected two lines: n and k, then n counts")
    n, k = integers(lines[0], 2, 0, 10**6)
    need(1 <= n <= 20_000, "n lies between 1 and 20000")
    integers(lines[1], n, 1, 10**6)


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
