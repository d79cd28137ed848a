#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import json
import random
import sys


def show(capacity, calls):
    names = ["LruShelf"] + [name for name, _ in calls]
    arguments = [[capacity]] + [args for _, args in calls]
    print(json.dumps(names, separators=(",", ":")))
    print(json.dumps(arguments, separators=(",", ":")))


def uniform(capacity, count, keys, seed):
    """Random calls over few keys."""
    rng = random.Random(seed)
    calls = []
    for _ in range(count):
        name = rng.choice(("put", "put", "get", "get", "peek"))
        key = rng.randrange(keys)
        calls.append((name, [key, rng.randrange(100)] if name == "put" else [key]))
    show(capacity, calls)


def wide(capacity, count, seed):
    """Keys and values from the full range; some keys come back."""
    rng = random.Random(seed)
    known = [0, 1_000_000_000]
    calls = []
    for _ in range(count):
        name = rng.choice(("put", "get", "peek"))
        if name == "put" and rng.random() < 0.7:
            known.append(rng.randint(0, 1_000_000_000))
        key = known[-rng.randint(1, min(len(known), 2 * capacity))]
        calls.append((name, [key, rng.randint(0, 1_000_000_000)] if name == "put" else [key]))
    show(capacity, calls)


def oldest_first(capacity, gets, evictions, seed):
    """Fills the shelf, asks for all boxes in a random order, then for the oldest one again and again; at last new boxes
    push out the old ones. Whoever searches for a key or for the oldest box has to look far every time."""
    rng = random.Random(seed)
    keys = list(range(capacity))
    calls = [("put", [key, key % 10]) for key in keys]
    rng.shuffle(keys)
    calls += [("get", [keys[index % capacity]]) for index in range(gets)]
    calls += [("put", [capacity + index, 0]) for index in range(evictions)]
    calls += [("peek", [keys[(gets + evictions + step) % capacity]]) for step in (-1, 0, 1)]
    show(capacity, calls)


def growth(n):
    """The size ladder: a shelf of n places, n boxes, n requests, n boxes that push them out."""
    oldest_first(n, n, n, n)


def main():
    kind, *args = sys.argv[1:]
    {"uniform": uniform, "wide": wide, "oldest": oldest_first, "growth": growth}[kind](*map(int, args))


main()
