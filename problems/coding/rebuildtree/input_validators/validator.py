"""Two JSON lists of different integers without spaces, pre-order and in-order of one tree. Exit code 42: valid, 43: not."""
import re
import sys

LIST = re.compile(rb"\[((0|-?[1-9][0-9]{0,9})(,(0|-?[1-9][0-9]{0,9}))*)?\]")


def read_list(line):
    if not LIST.fullmatch(line):
        sys.exit(43)
    values = [int(x) for x in line[1:-1].split(b",")] if line != b"[]" else []
    if len(values) > 30_000 or any(abs(x) > 10**9 for x in values):
        sys.exit(43)
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
    sys.exit(43)
preorder, inorder = read_list(lines[0]), read_list(lines[1])
if len(set(preorder)) != len(preorder) or sorted(preorder) != sorted(inorder):
    sys.exit(43)
sys.exit(42 if belong_together(preorder, inorder) else 43)
