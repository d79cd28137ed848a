"""One JSON matrix of decimal numbers and -Infinity, without spaces. Exit code 42: valid, 43: not."""
import re
import sys

ENTRY = rb"(?:-Infinity|-?(?:0|[1-9][0-9]{0,6})\.[0-9]{1,6})"
ROW = rb"\[%b(?:,%b)*\]" % (ENTRY, ENTRY)

data = sys.stdin.buffer.read()
if not re.fullmatch(rb"\[%b(?:,%b)*\]\n" % (ROW, ROW), data):
    sys.exit(43)
rows = [row.split(b",") for row in data[2:-3].split(b"],[")]
if len({len(row) for row in rows}) != 1 or len(rows) * len(rows[0]) > 24_000:
    sys.exit(43)
for entry in (entry for row in rows for entry in row if entry != b"-Infinity"):
    value = float(entry)
    if abs(value) > 10**6 or (value == 0 and entry.startswith(b"-")):
        sys.exit(43)
sys.exit(42)
