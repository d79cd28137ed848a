"""Pieces of strips for bracketrepair; the same arguments always give the same piece.

  gen.py piece N SEED      a random piece of a random balanced strip: the answer is never -1
  gen.py noise N SEED      N brackets drawn freely
  gen.py spoilt N SEED     a piece with one bracket changed to another kind
  gen.py nested N SHIFT    N/2 openers, then their closers; the last SHIFT closers are missing
  gen.py crossed N         nested, but two closers in the very middle are swapped
  gen.py valley N SEED     closing brackets only, then opening ones only
  gen.py flat N            () [] {} side by side
  gen.py late N            a nested strip whose very last bracket has the wrong kind
  gen.py growth N          the size ladder: a random piece
"""
import random
import sys

OPEN = "([{"
CLOSE = dict(zip(OPEN, ")]}"))


def balanced(length, rng):
    text, waiting = [], []
    while len(text) + len(waiting) < length:
        if waiting and rng.random() < 0.45:
            text.append(CLOSE[waiting.pop()])
        else:
            waiting.append(rng.choice(OPEN))
            text.append(waiting[-1])
    while waiting:
        text.append(CLOSE[waiting.pop()])
    return "".join(text)


def piece(n, rng):
    strip = balanced(2 * n + 2, rng)
    start = rng.randrange(len(strip) - n + 1)
    return strip[start : start + n]


def nested(n):
    openers = "".join(OPEN[(i + i // 5) % 3] for i in range(n // 2))
    return openers, "".join(CLOSE[c] for c in reversed(openers))


def spoilt(n, rng):
    text = list(piece(n, rng))
    at = rng.randrange(n)
    family = OPEN if text[at] in OPEN else ")]}"
    text[at] = rng.choice([c for c in family if c != text[at]])
    return "".join(text)


def crossed(n):
    left, right = nested(n)
    assert right[0] != right[1]
    return left + right[1] + right[0] + right[2:]


def main():
    kind, n = sys.argv[1], int(sys.argv[2])
    extra = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    rng = random.Random(extra)
    if kind in ("piece", "growth"):
        text = piece(n, rng)
    elif kind == "noise":
        text = "".join(rng.choice("()[]{}") for _ in range(n))
    elif kind == "spoilt":
        text = spoilt(n, rng)
    elif kind == "nested":
        left, right = nested(n)
        text = left + right[: len(right) - extra]
    elif kind == "crossed":
        text = crossed(n)
    elif kind == "valley":
        text = "".join(rng.choice(")]}") for _ in range(n // 2)) + "".join(rng.choice(OPEN) for _ in range(n // 2))
    elif kind == "flat":
        text = ("()[]{}" * n)[:n]
    elif kind == "late":
        left, right = nested(n)
        text = left + right[:-1] + next(c for c in ")]}" if c != right[-1])
    else:
        sys.exit("unknown kind " + kind)
    print(text)


main()
