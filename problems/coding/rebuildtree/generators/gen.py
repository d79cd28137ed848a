"""Trees for rebuildtree, as pre-order and in-order lists; the same arguments always give the same test.

  gen.py SHAPE N NUMBERS SEED

SHAPE is one of
  left, right     a chain
  zigzag          a chain that turns left and right in turn
  comb            each node of a left chain has a leaf on its right
  complete        all levels full but the last
  random          each subtree is split at random
  hook N          a left chain that ends in a right chain of the same length
  growth          the size ladder: random; NUMBERS and SEED may be left out
NUMBERS is one of
  count           1 to N in pre-order
  shuffled        1 to N shuffled
  sorted          ascending in in-order: a search tree
  wide            different numbers from the whole range
"""
import random
import sys


def split(shape, size, depth, rng):
    """How many of the size - 1 nodes below a root hang on its left."""
    rest = size - 1
    if shape == "left":
        return rest
    if shape == "right":
        return 0
    if shape == "zigzag":
        return rest if depth % 2 == 0 else 0
    if shape == "comb":
        return max(rest - 1, 0)
    if shape == "complete":
        full = 1
        while 2 * full + 1 <= size:
            full = 2 * full + 1
        below = full // 2
        return min(size - 1 - below, full) if size > 1 else 0
    if shape == "hook":
        return rest if depth < HALF else 0
    return rng.randint(0, rest)


def orders(shape, n, rng):
    """Nodes are named by their pre-order place; returns the in-order list of these names."""
    inorder = [0] * n
    waiting = [(0, 0, n, 0)]  # pre-order start, in-order start, size, depth
    while waiting:
        pre, start, size, depth = waiting.pop()
        if size == 0:
            continue
        left = split(shape, size, depth, rng)
        inorder[start + left] = pre
        waiting.append((pre + 1, start, left, depth + 1))
        waiting.append((pre + 1 + left, start + left + 1, size - 1 - left, depth + 1))
    return inorder


shape, n = sys.argv[1], int(sys.argv[2])
HALF = n // 2
numbers = sys.argv[3] if len(sys.argv) > 3 else "shuffled"
rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
inorder = orders(shape, n, rng)
if numbers == "wide":
    label = rng.sample(range(-(10**9), 10**9 + 1), n)
elif numbers == "shuffled":
    label = list(range(1, n + 1))
    rng.shuffle(label)
elif numbers == "sorted":
    label = [0] * n
    for place, name in enumerate(inorder):
        label[name] = place + 1
else:
    label = list(range(1, n + 1))
print("[" + ",".join(map(str, label)) + "]")
print("[" + ",".join(str(label[name]) for name in inorder) + "]")
