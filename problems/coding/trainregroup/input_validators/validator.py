"""A JSON list of integers without spaces, then k on a line of its own. Exit code 42: valid, 43: not."""
import re
import sys

INTEGER = rb"(?:0|-?[1-9][0-9]{0,9})"
lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    sys.exit(43)
if not re.fullmatch(rb"\[(%b(,%b)*)?\]" % (INTEGER, INTEGER), lines[0]):
    sys.exit(43)
if not re.fullmatch(rb"[1-9][0-9]{0,5}", lines[1]) or int(lines[1]) > 100_000:
    sys.exit(43)
train = [int(x) for x in lines[0][1:-1].split(b",")] if lines[0] != b"[]" else []
sys.exit(42 if len(train) <= 100_000 and all(abs(x) <= 10**9 for x in train) else 43)
