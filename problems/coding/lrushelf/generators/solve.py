#!/usr/bin/env python3
"""Reads the two lines of an input and prints the results, with a plain dictionary in the order of last use."""
import json
import sys


class LruShelf:
    def __init__(self, capacity):
        self.capacity = capacity
        self.boxes = {}  # the first key is the one that has gone unused for longest

    def peek(self, key):
        return self.boxes.get(key, -1)

    def get(self, key):
        if key in self.boxes:
            self.boxes[key] = self.boxes.pop(key)
        return self.peek(key)

    def put(self, key, value):
        if key in self.boxes:
            del self.boxes[key]
        elif len(self.boxes) == self.capacity:
            del self.boxes[next(iter(self.boxes))]
        self.boxes[key] = value


def main():
    names = json.loads(sys.stdin.readline())
    arguments = json.loads(sys.stdin.readline())
    shelf = LruShelf(*arguments[0])
    results = [None]
    for name, args in zip(names[1:], arguments[1:]):
        results.append(getattr(shelf, name)(*args))
    print(json.dumps(results, separators=(",", ":")))


main()
