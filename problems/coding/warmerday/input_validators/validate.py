#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes; anything else exits 43."""
import re
import sys

INTEGER = re.compile(r"0|-?[1-9][0-9]*")


def integers(line, count, low, high):
    tokens = line.split(" ")
    if len(tokens) != count:
        sys.exit(43)
    for token in tokens:
        if not INTEGER.fullmatch(token) or len(token) > 7 or not low <= int(token) <= high:
            sys.exit(43)
    return [int(token) for token in tokens]


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        sys.exit(43)
    lines = text.split("\n")
    if len(lines) != 3 or lines[2] != "":
        sys.exit(43)
    (n,) = integers(lines[0], 1, 1, 150_000)
    integers(lines[1], n, -600, 600)
    sys.exit(42)


main()
