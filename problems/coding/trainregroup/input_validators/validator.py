"""A JSON list of integers without spaces, then k on a line of its own. Exit code 42: valid, 43: not."""
import re
import sys



def refuse(reason):
    print(reason)
    sys.exit(43)


INTEGER = rb"(?:0|-?[1-9][0-9]{0,9})"
lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    refuse("expected two lines: the list, then k")
if not re.fullmatch(rb"\[(%b(,%b)*)?\]" % (INTEGER, INTEGER), lines[0]):
    refuse("the first line holds a list of integers")
if not re.fullmatch(rb"[1-9][0-9]{0,5}", lines[1]) or int(lines[1]) > 100_000:
    refuse("k lies between 1 and 100000")
train = [int(x) for x in lines[0][1:-1].split(b",")] if lines[0] != b"[]" else []
if len(train) > 100_000 or any(abs(x) > 10**9 for x in train):
    refuse("the list holds at most 100000 integers between -10^9 and 10^9")
sys.exit(42)
