#!/usr/bin/env python3
"""The three calls of a courier, with one tree. Exit code 42: valid, 43: not."""
import re
import sys

ITEM = r"(?:null|0|-?[1-9][0-9]{0,9})"


def refuse(reason):
    print(reason)
    sys.exit(43)


def check_tree(items):
    """Level order: each node brings two places, each item takes one."""
    if items and (items[0] == "null" or items[-1] == "null"):
        refuse("a tree neither begins nor ends with null")
    places = 1
    nodes = 0
    for item in items:
        if places == 0:
            refuse("a child has no parent")
        places -= 1
        if item == "null":
            continue
        nodes += 1
        places += 2
        if abs(int(item)) > 10**9:
            refuse("the numbers lie between -10^9 and 10^9")
    if nodes > 20_000:
        refuse("at most 20 000 nodes")


def main():
    data = sys.stdin.buffer.read()
    form = re.fullmatch(rf'\["TreeCourier","pack","unpack"\]\n\[\[\],\[\[((?:{ITEM}(?:,{ITEM})*)?)\]\],\[\]\]\n'.encode(), data)
    if not form:
        refuse("expected the three calls, and the tree in level order without spaces")
    check_tree(form[1].decode().split(",") if form[1] else [])
    sys.exit(42)


main()
