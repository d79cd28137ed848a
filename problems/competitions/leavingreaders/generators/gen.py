#!/usr/bin/env python3
"""Writes a data set, testcase.in, and its hidden labels, testcase.ans. Usage: gen.py TRAIN TEST SEED.

Random numbers are SplitMix64, so that every machine and every version of Python makes the same data:
state += 0x9E3779B97F4A7C15; z = state; z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9; z = (z ^ z >> 27) * 0x94D049BB133111EB;
z ^= z >> 31, all modulo 2^64; the upper 53 bits are a share of 1. A bell-shaped number is the sum of twelve shares, less six.
"""
import sys

MASK = (1 << 64) - 1
HEADER = "months,fee,calls,plan,logins"


class Random:
    def __init__(self, seed):
        self.state = seed & MASK

    def share(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return ((z ^ (z >> 31)) >> 11) / (1 << 53)

    def bell(self):
        return sum(self.share() for _ in range(12)) - 6

    def below(self, n):
        return int(self.share() * n)


def logistic(z):
    """1 / (1 + exp(-z)) with nothing but the four operations: libraries differ in the last digit of exp."""
    z = max(-8.0, min(8.0, z)) / 64
    term = power = 1.0
    for k in range(1, 20):
        term = term * -z / k
        power += term
    for _ in range(6):
        power = power * power
    return 1 / (1 + power)


def reader(rng):
    """One row and how likely this reader is to leave. Leaving depends on the months in a curve, on calls only in one
    plan, and on few logins only for those who have been there for long; and who seldom logs in has no count of logins."""
    months = 1 + int(60 * rng.share() * rng.share() + 12 * rng.share())
    fee = max(5.0, 20 + 6 * rng.bell())
    calls = rng.below(3) + rng.below(3)
    plan = rng.below(4)
    logins = int(20 * rng.share() * (0.3 + rng.share()))
    seldom = logins < 4
    z = -1.6 + 0.0028 * (months - 26) ** 2 / 1.5 + 0.09 * (fee - 20) + 0.8 * calls * (plan == 2) - 1.1 * (plan == 3)
    z += 2.1 * (seldom and months > 20)
    unknown = rng.share() < (0.35 if seldom else 0.08)
    return f"{months},{fee:.2f},{calls},{plan},{'?' if unknown else logins}", logistic(z)


def main():
    train, test, seed = map(int, sys.argv[1:])
    rng = Random(seed)
    rows = []
    for _ in range(train + test):
        row, chance = reader(rng)
        rows.append((row, 1 if rng.share() < chance else 0))
    with open("testcase.in", "w") as out:
        print(train, test, file=out)
        print(HEADER + ",left", file=out)
        for row, left in rows[:train]:
            print(f"{row},{left}", file=out)
        print(HEADER, file=out)
        for row, _ in rows[train:]:
            print(row, file=out)
    with open("testcase.ans", "w") as out:
        for _, left in rows[train:]:
            print(left, file=out)


main()
