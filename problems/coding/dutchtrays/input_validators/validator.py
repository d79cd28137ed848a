"""One JSON list of at most 100 000 digits 0, 1, 2, without spaces. Exit code 42: valid, 43: not."""
import re
import sys

data = sys.stdin.buffer.read()
well_formed = re.fullmatch(rb"\[([012](,[012])*)?\]\n", data)
sys.exit(42 if well_formed and (len(data) - 2) // 2 <= 100_000 else 43)
