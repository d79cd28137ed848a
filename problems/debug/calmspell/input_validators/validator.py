#!/usr/bin/env python3
"""A JSON list of at most 100 000 temperatures without spaces, and the swing. Exit code 42: valid, 43: not."""
import re
import sys

MOST = 2_000_000_000
NUMBER = r"(?:0|-?[1-9][0-9]{0,9})"


def main():
    data = sys.stdin.buffer.read()
    form = re.fullmatch(rf"\[({NUMBER}(?:,{NUMBER})*)?\]\n({NUMBER})\n".encode(), data)
    if not form:
        print("expected a list of whole numbers without spaces, and the swing on a line of its own")
        sys.exit(43)
    log = [int(word) for word in form[1].split(b",")] if form[1] else []
    if len(log) > 100_000 or any(abs(t) > MOST for t in log) or not 0 <= int(form[2]) <= MOST:
        print("at most 100 000 temperatures up to two billion, and a swing between 0 and two billion")
        sys.exit(43)
    sys.exit(42)


main()
