#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""From saving a file to its verdict, against the bare tools, alternating in one run.

Bare: g++ with a precompiled header of the same flags and mold, then every test once, one after the other, from the
shell's point of view (input from a file, output to a file, no comparison). Ours: `spar test PACKAGE --file F --fresh`,
which compiles anew and judges every test. Prints medians and the ratio ours/bare.

    bench/save_to_verdict.py build/bench/cli/spar [ROUNDS]
"""

import glob
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PACKAGE = os.path.join(ROOT, "problems/coding/pairwithgap")
FLAGS = ["-std=gnu++20", "-O2", "-pipe"]


def timed(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def run(command, **options):
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, **options)


def run_tests(command, inputs, scratch):
    for name in inputs:
        with open(name, "rb") as source, open(os.path.join(scratch, "out"), "wb") as sink:
            run(command, stdin=source, stdout=sink)


class Bare:
    """The tools as a careful person would set them up by hand."""

    def __init__(self, scratch, inputs):
        self.scratch, self.inputs = scratch, inputs
        header = os.path.join(scratch, "all.hpp")
        with open(header, "w", encoding="utf-8") as file:
            file.write("#include <bits/stdc++.h>\n")
        run(["g++", *FLAGS, "-x", "c++-header", header, "-o", header + ".gch"])
        self.include = ["-include", header]

    def cpp(self, source):
        binary = os.path.join(self.scratch, "solution")
        run(["g++", *FLAGS, "-static", "-fuse-ld=mold", *self.include, source, "-o", binary])
        run_tests([binary], self.inputs, self.scratch)

    def python(self, source):
        run_tests(["/usr/bin/python3", source], self.inputs, self.scratch)


def spar(binary, source, *options):
    result = subprocess.run([binary, "test", PACKAGE, "--file", source, "--json", *options], stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, check=False)
    if result.returncode != 0:
        sys.exit(f"spar judged {source} with exit code {result.returncode}: {result.stderr.decode()}")


def compare(label, ours, bare, rounds, limit):
    for action in (ours, bare):
        action()
    pairs = [(timed(ours), timed(bare)) for _ in range(rounds)]
    our_median, bare_median = (statistics.median(column) for column in zip(*pairs))
    print(f"{label:28} ours {our_median * 1e3:8.1f} ms   bare {bare_median * 1e3:8.1f} ms   ratio {our_median / bare_median:5.2f}"
          f"   (goal at most {limit})")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    binary = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    inputs = sorted(glob.glob(os.path.join(PACKAGE, "data/s*/*.in")))  # sample and secret
    typical = os.path.join(ROOT, "bench/data/typical.cpp")
    plain = os.path.join(PACKAGE, "submissions/accepted/reference.py")
    print(f"{len(inputs)} tests of {os.path.basename(PACKAGE)}, {rounds} rounds")
    with tempfile.TemporaryDirectory() as scratch:
        bare = Bare(scratch, inputs)
        compare("C++, 40 lines of STL", lambda: spar(binary, typical, "--fresh"), lambda: bare.cpp(typical), rounds, 1.2)
        compare("Python", lambda: spar(binary, plain, "--fresh"), lambda: bare.python(plain), rounds, 2)
        spar(binary, typical)
        unchanged = statistics.median(timed(lambda: spar(binary, typical)) for _ in range(rounds))
        print(f"{'unchanged file':28} ours {unchanged * 1e3:8.1f} ms   (goal at most 50 ms)")


if __name__ == "__main__":
    main()
