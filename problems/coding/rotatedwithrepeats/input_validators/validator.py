"""Two JSON lists of integers without spaces; the first a rotation of an ascending list. Exit code 42: valid, 43: not."""
import re
import sys

LIST = re.compile(rb"\[((0|-?[1-9][0-9]{0,9})(,(0|-?[1-9][0-9]{0,9}))*)?\]")


def refuse(reason):
    print(reason)
    sys.exit(43)


def read_list(line):
    if not LIST.fullmatch(line):
        refuse("expected a list of integers on each of two lines")
    values = [int(x) for x in line[1:-1].split(b",")] if line != b"[]" else []
    if len(values) > 100_000 or any(abs(x) > 10**9 for x in values):
        refuse("a list holds at most 100000 integers between -10^9 and 10^9")
    return values


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    refuse("expected two lines with a list each")
prices = read_list(lines[0])
read_list(lines[1])
falls = sum(prices[i - 1] > prices[i] for i in range(len(prices)))  # i = 0 compares the last slot with slot 0
if falls > 1:
    refuse("the prices are no rotation of an ascending list")
sys.exit(42)
