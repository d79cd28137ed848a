"""One JSON list of at most 100 000 digits 0, 1, 2, without spaces. Exit code 42: valid, 43: not."""
import re
import sys

data = sys.stdin.buffer.read()
well_formed = re.fullmatch(rb"\[([012](,[012])*)?\]\n", data)
if not well_formed or (len(data) - 2) // 2 > 100_000:
    print("expected a list of at most 100000 numbers, each 0, 1 or 2")
    sys.exit(43)
sys.exit(42)
