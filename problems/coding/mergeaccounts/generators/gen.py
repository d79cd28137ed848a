#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys

NAMES = ["kim", "lee", "noor", "ana", "jo", "sam"]


def show(accounts):
    print(len(accounts))
    for name, addresses in accounts:
        print(name, *addresses)


def people(n, persons, addresses, most, seed):
    """n accounts of so many persons, each with a pool of addresses of its own; some repeat an address."""
    rng = random.Random(seed)
    accounts = []
    for _ in range(n):
        person = rng.randrange(persons)
        pool = [f"{person:x}@{k}" for k in range(addresses)]
        accounts.append((NAMES[person % len(NAMES)], [rng.choice(pool) for _ in range(rng.randint(1, most))]))
    show(accounts)


def chain(n, seed):
    """One person; each account shares an address with the next. In shuffled order."""
    rng = random.Random(seed)
    accounts = [("kim", [f"{i:x}", f"{i + 1:x}"]) for i in range(n)]
    rng.shuffle(accounts)
    show(accounts)


def falling(n):
    """A chain in the order in which naive joining makes the longest chains of pointers."""
    show([("ana", [f"{i:x}", f"{i - 1:x}"]) for i in range(n, 0, -1)])


def namesakes(n, seed):
    """n people of the same name with one address each; the last account joins the first two."""
    rng = random.Random(seed)
    words = [f"{k:x}" for k in rng.sample(range(16**4), n)]
    show([("lee", [word]) for word in words] + [("lee", words[:2])])


def growth(n):
    """The size ladder: accounts with two addresses, a third of the people."""
    people(n, n // 3 + 1, 4, 3, n)


def main():
    kind, *args = sys.argv[1:]
    kinds = {"people": people, "chain": chain, "falling": falling, "namesakes": namesakes, "growth": growth}
    kinds[kind](*map(int, args))


main()
