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
    need(len(lines) == 2, "expected two lines: n, then n numbers")
    (n,) = integers(lines[0], 1, 1, 100_001)
    odd = set()
    for number in lines[1].split(" "):
        need(INTEGER.fullmatch(number) or number in ("1000000000000000000", "-1000000000000000000"), "numbers lie between -10^18 and 10^18")
        odd ^= {number}
    need(len(lines[1].split(" ")) == n, f"expected {n} numbers, parted by single spaces")
    need(len(odd) == 1, "exactly one number occurs an odd number of times")


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
