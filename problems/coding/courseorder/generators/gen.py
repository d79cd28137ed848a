#!/usr/bin/env python3
"""Writes one input. Usage: gen.py KIND ARGS...; the random kinds take their seed as the last argument."""
import random
import sys


def show(n, rules):
    print(n, len(rules))
    for a, b in rules:
        print(a, b)


def shuffled(n, rng):
    courses = list(range(1, n + 1))
    rng.shuffle(courses)
    return courses


def possible(n, m, seed):
    """Random rules along a hidden order."""
    rng = random.Random(seed)
    hidden = shuffled(n, rng)
    rules = []
    for _ in range(m):
        i, j = sorted(rng.sample(range(n), 2))
        rules.append((hidden[i], hidden[j]))
    show(n, rules)


def any_rules(n, m, seed):
    """Random rules in any direction; with many of them there is a circle."""
    rng = random.Random(seed)
    show(n, [tuple(rng.sample(range(1, n + 1), 2)) for _ in range(m)])


def chain(n, repeated, seed):
    """One long chain over shuffled numbers, some rules repeated, in shuffled order: exactly one order keeps them."""
    rng = random.Random(seed)
    hidden = shuffled(n, rng)
    rules = list(zip(hidden, hidden[1:]))
    rules += rng.sample(rules, repeated)
    rng.shuffle(rules)
    show(n, rules)


def circle(n, extra, seed):
    """A possible timetable but for one rule, which closes a long circle."""
    rng = random.Random(seed)
    hidden = shuffled(n, rng)
    rules = list(zip(hidden, hidden[1:]))[: n // 2] + [(hidden[n // 2], hidden[0])]
    for _ in range(extra):
        i, j = sorted(rng.sample(range(n), 2))
        rules.append((hidden[i], hidden[j]))
    rng.shuffle(rules)
    show(n, rules)


def diamonds(layers, copies, seed):
    """Layers of two courses, fully joined to the next layer: many ways lead to every course; rules are repeated."""
    rng = random.Random(seed)
    hidden = shuffled(2 * layers, rng)
    rules = []
    for layer in range(layers - 1):
        for a in (0, 1):
            for b in (0, 1):
                rules += [(hidden[2 * layer + a], hidden[2 * layer + 2 + b])] * rng.randint(1, copies)
    rng.shuffle(rules)
    show(2 * layers, rules)


def growth(n):
    """The size ladder: twice as many rules as courses, along a hidden order."""
    possible(n, 2 * n, n)


def main():
    kind, *args = sys.argv[1:]
    kinds = {"possible": possible, "any": any_rules, "chain": chain, "circle": circle, "diamonds": diamonds}
    kinds["growth"] = growth
    kinds[kind](*map(int, args))


main()
