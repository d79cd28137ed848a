#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes; anything else exits 43."""
import re
import sys

PAIR = re.compile(r"(0|[1-9][0-9]{0,5}) (0|[1-9][0-9]{0,5})")


def refuse(reason):
    print(reason)
    sys.exit(43)


def pair(line):
    match = PAIR.fullmatch(line)
    if not match:
        refuse("every line holds two integers, parted by one space")
    return int(match[1]), int(match[2])


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        refuse("only digits, spaces and line ends are expected")
    lines = text.split("\n")
    if lines.pop() != "" or not lines:
        refuse("every line ends with a line end, and there is at least one")
    n, m = pair(lines[0])
    if not 1 <= n <= 40_000 or not 0 <= m <= 60_000:
        refuse("n lies between 1 and 40000, m between 0 and 60000")
    if len(lines) != m + 1:
        refuse(f"m is {m}, but {len(lines) - 1} rules follow")
    for line in lines[1:]:
        a, b = pair(line)
        if not 1 <= a <= n or not 1 <= b <= n or a == b:
            refuse(f"a rule names two different courses from 1 to {n}, not {a} {b}")
    sys.exit(42)


main()
