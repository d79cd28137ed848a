#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes, as compact JSON; anything else exits 43."""
import json
import sys

ARGUMENTS = {"put": 2, "get": 1, "peek": 1}


def require(condition):
    if not condition:
        sys.exit(43)


def value_of(line):
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        sys.exit(43)
    require(json.dumps(value, separators=(",", ":")) == line)  # no spaces, no leading zeros, nothing else unusual
    return value


def is_integer(value, low, high):
    return type(value) is int and low <= value <= high


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        sys.exit(43)
    lines = text.split("\n")
    require(len(lines) == 3 and lines[2] == "")
    names, arguments = value_of(lines[0]), value_of(lines[1])
    require(type(names) is list and type(arguments) is list)
    require(1 <= len(names) == len(arguments) <= 60_001)
    require(all(type(args) is list for args in arguments))
    require(names[0] == "LruShelf" and len(arguments[0]) == 1 and is_integer(arguments[0][0], 1, 60_000))
    for name, args in zip(names[1:], arguments[1:]):
        require(type(name) is str and len(args) == ARGUMENTS.get(name))
        require(all(is_integer(number, 0, 10**9) for number in args))
    sys.exit(42)


main()
