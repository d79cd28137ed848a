#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""From saving a file to its verdict, against the bare tools, alternating in one run.

Bare: g++ with a precompiled header of the same flags and mold, then every test once, one after the other, from the
shell's point of view (input from a file, output to a file, no comparison). Ours: `spar test PACKAGE --file F --fresh`,
which compiles anew and judges every test. Prints medians and the ratio ours/bare. Then the sum of two numbers in every
language that is installed, against a goal in seconds on a quiet two-core machine; everything that is made once (precompiled
header, javac's archive, Go's package list) stands ready.

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


SUMS = {
    "C": (".c", 0.1, '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }\n'),
    "C++": (".cpp", 0.5, "#include <iostream>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; }\n"),
    "Python": (".py", 0.1, "print(sum(map(int, input().split())))\n"),
    "Python with NumPy": (".py", 0.2, "import numpy\nprint(numpy.array(input().split(), dtype=int).sum())\n"),
    "Java": (".java", 0.5, "import java.util.*;\nclass Main { public static void main(String[] a) { Scanner in = new Scanner(System.in);"
             " System.out.println(in.nextInt() + in.nextInt()); } }\n"),
    "Rust": (".rs", 0.6, "fn main() { let mut s = String::new(); std::io::stdin().read_line(&mut s).unwrap();"
             ' println!("{}", s.split_whitespace().map(|w| w.parse::<i64>().unwrap()).sum::<i64>()); }\n'),
    "Go": (".go", 0.3, 'package main\n\nimport "fmt"\n\nfunc main() {\n\tvar a, b int\n\tfmt.Scan(&a, &b)\n\tfmt.Println(a + b)\n}\n'),
    "JavaScript": (".js", 0.2, 'const [a, b] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);\nconsole.log(a + b);\n'),
    "TypeScript": (".ts", 1.5, 'import * as fs from "fs";\nconst words: string[] = fs.readFileSync(0, "utf8").split(" ");\n'
                   "console.log(Number(words[0]) + Number(words[1]));\n"),
}


def make_sum_package(directory):
    """A package with one sample and one secret test."""
    files = {"problem.yaml": "problem_format_version: 2025-09\nname: {en: Sum}\nuuid: 5f7a3c0e-1d1e-4c58-9f57-0a8a5a2f6b11\n"
                             "type: pass-fail\nlicense: public domain\nlimits: {time_limit: 2, memory: 512}\n",
             "statement/problem.en.md": "Print the sum.\n",
             "data/sample/1.in": "1 2\n", "data/sample/1.ans": "3\n", "data/secret/1.in": "20 22\n", "data/secret/1.ans": "42\n"}
    for name, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(directory, name)), exist_ok=True)
        with open(os.path.join(directory, name), "w", encoding="utf-8") as file:
            file.write(text)
    return directory


def sums(binary, rounds, scratch):
    package = make_sum_package(os.path.join(scratch, "sumoftwo"))
    for label, (extension, goal, text) in SUMS.items():
        source = os.path.join(scratch, "sum" + extension)
        with open(source, "w", encoding="utf-8") as file:
            file.write(text)
        judge = [binary, "test", package, "--file", source, "--fresh", "--json"]
        if subprocess.run(judge, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode != 0:
            print(f"{label:28} not installed, or not accepted")
            continue
        times = [timed(lambda: run(judge, stdout=subprocess.DEVNULL)) for _ in range(rounds)]
        print(f"{label:28} ours {statistics.median(times) * 1e3:8.1f} ms   best {min(times) * 1e3:8.1f} ms"
              f"   (goal at most {goal * 1e3:.0f} ms)")


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
        sums(binary, rounds, scratch)


if __name__ == "__main__":
    main()
