#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes; anything else exits 43."""
import re
import sys

PAIR = re.compile(r"(0|[1-9][0-9]{0,5}) (0|[1-9][0-9]{0,5})")


def pair(line):
    match = PAIR.fullmatch(line)
    if not match:
        sys.exit(43)
    return int(match[1]), int(match[2])


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        sys.exit(43)
    lines = text.split("\n")
    if lines.pop() != "" or not lines:
        sys.exit(43)
    n, m = pair(lines[0])
    if not 1 <= n <= 40_000 or not 0 <= m <= 60_000 or len(lines) != m + 1:
        sys.exit(43)
    for line in lines[1:]:
        a, b = pair(line)
        if not 1 <= a <= n or not 1 <= b <= n or a == b:
            sys.exit(43)
    sys.exit(42)


main()
