"""One line of 1 to 200 000 brackets. Exit code 42: valid, 43: not."""
import re
import sys

data = sys.stdin.buffer.read()
if not re.fullmatch(rb"[()\[\]{}]{1,200000}\n", data):
    print("expected one line with 1 to 200000 of the characters ()[]{}")
    sys.exit(43)
sys.exit(42)
