"""One line of 1 to 200 000 brackets. Exit code 42: valid, 43: not."""
import re
import sys

data = sys.stdin.buffer.read()
sys.exit(42 if re.fullmatch(rb"[()\[\]{}]{1,200000}\n", data) else 43)
