#!/usr/bin/env python3
"""Writes the calls for one tree, testcase.in, and the tree itself, testcase.ans. Usage: gen.py KIND N [SPAN] SEED."""
import random
import sys


class Node:
    def __init__(self, value):
        self.value = value
        self.left = self.right = None


def levels(root):
    """The tree as JSON, level by level, without the nulls at the end."""
    row, out = [root], []
    for node in row:
        out.append("null" if node is None else str(node.value))
        if node is not None:
            row += (node.left, node.right)
    while out and out[-1] == "null":
        out.pop()
    return "[" + ",".join(out) + "]"


def write(root):
    tree = levels(root)
    with open("testcase.in", "w") as out:
        print('["TreeCourier","pack","unpack"]', file=out)
        print(f"[[],[{tree}],[]]", file=out)
    with open("testcase.ans", "w") as out:
        print(tree, file=out)


def bushy(n, span, rng):
    """Each node hangs at a random free place."""
    root = Node(rng.randint(-span, span))
    free = [(root, "left"), (root, "right")]
    for _ in range(n - 1):
        i = rng.randrange(len(free))
        free[i], free[-1] = free[-1], free[i]
        parent, side = free.pop()
        node = Node(rng.randint(-span, span))
        setattr(parent, side, node)
        free += [(node, "left"), (node, "right")]
    return root


def chain(sides, n, rng):
    """One child each, on sides that `sides` chooses."""
    root = now = Node(rng.randint(-9, 9))
    for i in range(n - 1):
        node = Node(rng.randint(-9, 9))
        setattr(now, sides(i), node)
        now = node
    return root


def main():
    kind, n, *more = sys.argv[1:]
    rng = random.Random(int(more[-1]))
    if kind == "bushy":
        write(bushy(int(n), int(more[0]), rng))
    elif kind == "zigzag":
        write(chain(lambda i: rng.choice(["left", "right"]), int(n), rng))
    else:
        write(chain(lambda i: kind, int(n), rng))


main()
