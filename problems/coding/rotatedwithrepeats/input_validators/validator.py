"""Two JSON lists of integers without spaces; the first a rotation of an ascending list. Exit code 42: valid, 43: not."""
import re
import sys

LIST = re.compile(rb"\[((0|-?[1-9][0-9]{0,9})(,(0|-?[1-9][0-9]{0,9}))*)?\]")


def read_list(line):
    if not LIST.fullmatch(line):
        sys.exit(43)
    values = [int(x) for x in line[1:-1].split(b",")] if line != b"[]" else []
    if len(values) > 100_000 or any(abs(x) > 10**9 for x in values):
        sys.exit(43)
    return values


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    sys.exit(43)
prices = read_list(lines[0])
read_list(lines[1])
falls = sum(prices[i - 1] > prices[i] for i in range(len(prices)))  # i = 0 compares the last slot with slot 0
sys.exit(42 if falls <= 1 else 43)
