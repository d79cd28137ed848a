#!/usr/bin/env python3
"""Accepts (exit 42) exactly the inputs that the statement describes, as compact JSON; anything else exits 43."""
import json
import sys

ARGUMENTS = {"put": 2, "get": 1, "peek": 1}


def require(condition, reason):
    if not condition:
        print(reason)
        sys.exit(43)


def value_of(line):
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        require(False, "every line holds one JSON list")
    require(json.dumps(value, separators=(",", ":")) == line, "the JSON is not compact")  # no spaces, no leading zeros, nothing else unusual
    return value


def is_integer(value, low, high):
    return type(value) is int and low <= value <= high


def main():
    try:
        text = sys.stdin.buffer.read().decode("ascii")
    except UnicodeDecodeError:
        require(False, "only ASCII is expected")
    lines = text.split("\n")
    require(len(lines) == 3 and lines[2] == "", "expected two lines: method names and argument lists")
    names, arguments = value_of(lines[0]), value_of(lines[1])
    require(type(names) is list and type(arguments) is list, "both lines hold lists")
    require(1 <= len(names) == len(arguments) <= 60_001, "as many argument lists as names, and at most 60001 of each")
    require(all(type(args) is list for args in arguments), "the arguments of every call are a list")
    built = names[0] == "LruShelf" and len(arguments[0]) == 1 and is_integer(arguments[0][0], 1, 60_000)
    require(built, "the first call is LruShelf with a capacity between 1 and 60000")
    for name, args in zip(names[1:], arguments[1:]):
        require(type(name) is str and len(args) == ARGUMENTS.get(name), "put takes two arguments, get and peek take one; no other calls")
        require(all(is_integer(number, 0, 10**9) for number in args), "keys and values lie between 0 and 10^9")
    sys.exit(42)


main()
