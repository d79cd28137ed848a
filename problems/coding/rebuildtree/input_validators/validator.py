"""Two JSON lists of different integers without spaces, pre-order and in-order of one tree. Exit code 42: valid, 43: not."""
import re
import sys

LIST = re.compile(rb"\[((0|-?[1-9][0-9]{0,9})(,(0|-?[1-9][0-9]{0,9}))*)?\]")


def refuse(reason):
    print(reason)
    sys.exit(43)


def read_list(line):
    if not LIST.fullmatch(line):
        refuse("expected a list of integers on each of two lines")
    values = [int(x) for x in line[1:-1].split(b",")] if line != b"[]" else []
    if len(values) > 30_000 or any(abs(x) > 10**9 for x in values):
        refuse("a list holds at most 30000 integers between -10^9 and 10^9")
    return values


def belong_together(preorder, inorder):
    """True if in-order can be had from pre-order by pushing and popping one stack: then, and only then, a tree has both."""
    stack = []
    following = iter(preorder)
    for value in inorder:
        while not stack or stack[-1] != value:
            pushed = next(following, None)
            if pushed is None:
                return False
            stack.append(pushed)
        stack.pop()
    return True


lines = sys.stdin.buffer.read().split(b"\n")
if len(lines) != 3 or lines[2]:
    refuse("expected two lines with a list each")
preorder, inorder = read_list(lines[0]), read_list(lines[1])
if len(set(preorder)) != len(preorder) or sorted(preorder) != sorted(inorder):
    refuse("both lists hold the same numbers, all different")
if not belong_together(preorder, inorder):
    refuse("no tree has these two lists")
sys.exit(42)
