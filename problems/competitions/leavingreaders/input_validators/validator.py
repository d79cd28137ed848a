#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes; anything else exits 43."""
import re
import sys

HEADER = "months,fee,calls,plan,logins"
ROW = r"[1-9][0-9]?,[1-9][0-9]{0,1}\.[0-9]{2},[0-9],[0-3],(\?|[0-9]|[1-9][0-9])"


def refuse(reason):
    print(reason)
    sys.exit(43)


def main():
    try:
        lines = sys.stdin.buffer.read().decode("ascii").split("\n")
    except UnicodeDecodeError:
        refuse("only ASCII is expected")
    counts = re.fullmatch(r"([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})", lines[0])
    if not counts or max(int(counts[1]), int(counts[2])) > 2000:
        refuse("the first line has the two numbers of rows, 1 to 2000")
    train, test = int(counts[1]), int(counts[2])
    if len(lines) != train + test + 4 or lines[-1] != "":
        refuse(f"expected {train + test + 3} lines")
    if lines[1] != HEADER + ",left" or lines[2 + train] != HEADER:
        refuse("each table begins with the names of its columns")
    for line in lines[2 : 2 + train]:
        if not re.fullmatch(ROW + ",[01]", line):
            refuse(f"this is no row with a label: {line[:60]!r}")
    for line in lines[3 + train : -1]:
        if not re.fullmatch(ROW, line):
            refuse(f"this is no row without a label: {line[:60]!r}")
    sys.exit(42)


main()
