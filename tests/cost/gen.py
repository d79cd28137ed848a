#!/usr/bin/env python3
"""Writes one input: gen.py KIND N [M] SEED."""
import random
import sys

kind, *numbers = sys.argv[1:]
*sizes, seed = map(int, numbers)
n = sizes[0]
rng = random.Random(seed * 1_000_003 + n)


def next_prime(x):
    def is_prime(p):
        return p > 1 and all(p % d for d in range(2, int(p**0.5) + 1))

    while not is_prime(x):
        x += 1
    return x


def array():
    print(n)
    print(*[rng.randint(1, 1_000_000_000) for _ in range(n)])


def value():
    """The size is the number itself; a prime, lest luck decide."""
    print(next_prime(n + rng.randrange(max(1, n // 100))), seed)


def text():
    print("".join(rng.choice("abcdefgh") for _ in range(n)))


def texts():
    print("".join(rng.choice("abcd") for _ in range(n)))
    print("".join(rng.choice("abcd") for _ in range(n)))


def graph():
    print(n, 2 * n)
    for i in range(1, n):
        print(rng.randrange(i), i)
    for _ in range(n + 1):
        print(rng.randrange(n), rng.randrange(n))


def wide():
    """Two variables: a graph with n nodes and m edges beside a tree."""
    m = sizes[1]
    print(n, m)
    for _ in range(m):
        print(rng.randrange(n), rng.randrange(n))


{"array": array, "value": value, "text": text, "texts": texts, "graph": graph, "wide": wide}[kind]()
