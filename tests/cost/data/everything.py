# Whatever Python can do goes on as it did when it is counted. The work does not depend on the input.
from __future__ import annotations
import sys, os, heapq, itertools, math, functools
from collections import defaultdict, Counter, deque, OrderedDict, namedtuple
from dataclasses import dataclass
from typing import List
@dataclass(order=True)
class P:
    """doc"""
    x: int
    y: int = 0
class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __call__(self, k): return self.v + k
class B(A):
    def __init__(self, v):
        super().__init__(v)
        self.s = ""
    @property
    def w(self): return self.v * 2
    @staticmethod
    def st(a, *b, c=3, **d): return a + sum(b) + c + len(d)
    @classmethod
    def cl(cls, v): return cls(v)
def gen(n):
    for i in range(n): yield i
def main() -> None:
    a = sorted([B(3), B(1), B(2)]); assert [x.v for x in a] == [1,2,3]
    assert B.cl(4).w == 8 and B.st(1,2,3,e=1) == 10 and B(5)(6) == 11
    h = []
    for x in (5,1,4): heapq.heappush(h, (x, A(x)))
    assert heapq.heappop(h)[0] == 1
    b = B(1); b.s += "xy"; b.s += "z"; assert b.s == "xyz"
    l = [1,2,3]; l += [4]; l[1:2] = [9, 9]; assert l == [1,9,9,3,4]; del l[0]; del l[1:2]; assert l == [9,3,4]
    d = {}; d['a'] = 1; del d['a']; assert 'a' not in d and 3 in l and 7 not in l
    x, *r = [*l, 5]; assert r == [3,4,5]
    assert sum(gen(4)) == 6 and max(gen(5)) == 4 and list(map(str, range(3))) == ['0','1','2']
    assert max([1,5], key=lambda v: -v) == 1 and max(3, 4) == 4
    c = Counter("abca"); assert c.most_common(1) == [('a', 2)]
    q = deque([1,2,3], maxlen=2); q.rotate(1); assert list(q) == [3,2]
    dd = defaultdict(list); dd[1].append(2); assert dd[1] == [2]
    N = namedtuple("N", "p q"); assert N(1, 2).q == 2
    assert list(itertools.accumulate([1,2,3])) == [1,3,6] and len(list(itertools.permutations([1,2,3]))) == 6
    assert ",".join(str(i) for i in range(3)) == "0,1,2" and f"{3.14159:.2f}" == "3.14"
    assert functools.reduce(lambda p, q: p * q, [1,2,3,4]) == 24 and math.gcd(12, 18) == 6
    assert (lambda: 0)() == 0 and [i for i in range(5) if i % 2] == [1,3]
    assert "abc"[::-1] == "cba" and "b" in "abc" and not "z" in "abc"
    try:
        [].pop()
    except IndexError: pass
    try:
        [1].index(2)
    except ValueError as e: assert "2 is not in list" in str(e)
    try:
        x = 1 in 5
    except TypeError: pass
    s = {1,2,3} & {2,3}; s |= {9}; assert s == {2,3,9}; s -= {9}; assert s == {2,3}
    t = (1,); t += (2,); assert t == (1,2)
    match [1, "go"]:
        case [n, "go"]: assert n == 1
    if (n := 10) > 5: pass
    big = 1
    for i in range(1, 300): big = big * i
    assert P(1) < P(2) and P(1, 2).y == 2
    with open("/dev/null") as f: assert f.read() == ""
    sys.exit(0)
if __name__ == "__main__":
    main()
