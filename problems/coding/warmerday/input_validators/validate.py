#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes; anything else exits 43."""
import re
import sys

INTEGER = re.compile(r"0|-?[1-9][0-9]*")


def refuse(reason):
    print(reason)
    sys.exit(43)


def integers(line, count, low, high):
    tokens = line.split(" ")
    if len(tokens) != count:
        refuse(f"expected {count} integers in a line, parted by single spaces; there are {len(tokens)}")
    for token in tokens:
        if not INTEGER.fullmatch(token) or len(token) > 7 or not low <= int(token) <= high:
            refuse(f"{token[:30]!r} is not an integer between {low} and {high}")
    return [int(token) for token in tokens]


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        refuse("only digits, signs, spaces and line ends are expected")
    lines = text.split("\n")
    if len(lines) != 3 or lines[2] != "":
        refuse("expected two lines: n, then n temperatures")
    (n,) = integers(lines[0], 1, 1, 150_000)
    integers(lines[1], n, -600, 600)
    sys.exit(42)


main()
