"""One JSON matrix of decimal numbers and -Infinity, without spaces. Exit code 42: valid, 43: not."""
import re
import sys



def refuse(reason):
    print(reason)
    sys.exit(43)


ENTRY = rb"(?:-Infinity|-?(?:0|[1-9][0-9]{0,6})\.[0-9]{1,6})"
ROW = rb"\[%b(?:,%b)*\]" % (ENTRY, ENTRY)

data = sys.stdin.buffer.read()
if not re.fullmatch(rb"\[%b(?:,%b)*\]\n" % (ROW, ROW), data):
    refuse("expected a matrix of -Infinity and decimal numbers with at most six digits after the point, such as [[0.5,-1.0]]")
rows = [row.split(b",") for row in data[2:-3].split(b"],[")]
if len({len(row) for row in rows}) != 1 or len(rows) * len(rows[0]) > 24_000:
    refuse("all rows have as many entries, and there are at most 24000 in all")
for entry in (entry for row in rows for entry in row if entry != b"-Infinity"):
    value = float(entry)
    if abs(value) > 10**6 or (value == 0 and entry.startswith(b"-")):
        refuse("an entry is -Infinity or lies between -10^6 and 10^6, and zero has no sign")
sys.exit(42)
