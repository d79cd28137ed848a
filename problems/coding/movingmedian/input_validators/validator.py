"""n and k, then n readings, single spaces, no leading zeros. Exit code 42: valid, 43: not."""
import re
import sys



def refuse(reason):
    print(reason)
    sys.exit(43)


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    refuse("expected two lines: n and k, then n readings")
head = re.fullmatch(rb"([1-9][0-9]{0,5}) ([1-9][0-9]{0,5})", lines[0])
if not head or not 1 <= int(head[2]) <= int(head[1]) <= 300_000:
    refuse("the first line holds n and k with 1 <= k <= n <= 300000, parted by one space")
if not re.fullmatch(rb"(0|-?[1-9][0-9]{0,9})( (0|-?[1-9][0-9]{0,9}))*", lines[1]):
    refuse("the second line holds integers parted by single spaces")
readings = [int(x) for x in lines[1].split(b" ")]
if len(readings) != int(head[1]):
    refuse(f"n is {int(head[1])}, but there are {len(readings)} readings")
if any(abs(x) > 2 * 10**9 for x in readings):
    refuse("a reading lies outside of -2*10^9 to 2*10^9")
sys.exit(42)
