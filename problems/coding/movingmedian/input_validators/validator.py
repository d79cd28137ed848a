"""n and k, then n readings, single spaces, no leading zeros. Exit code 42: valid, 43: not."""
import re
import sys

lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    sys.exit(43)
head = re.fullmatch(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})", lines[0])
if not head or not 1 <= int(head[2]) <= int(head[1]) <= 100_000:
    sys.exit(43)
if not re.fullmatch(rb"(0|-?[1-9][0-9]{0,9})( (0|-?[1-9][0-9]{0,9}))*", lines[1]):
    sys.exit(43)
readings = [int(x) for x in lines[1].split(b" ")]
sys.exit(42 if len(readings) == int(head[1]) and all(abs(x) <= 2 * 10**9 for x in readings) else 43)
