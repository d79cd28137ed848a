Any file against any package, without a workspace.

  $ spar test $PROJECT/problems/coding/pairwithgap --file $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.cpp
  pair-with-gap · C++20 · COMPILED  ≤ TIME · MEM · sandbox T#
    sample 3/3 ok   secret 25/25 ok
  
  ✔ Accepted · 28 of 28 tests passed · slowest TIME · most memory MEM
    CPU time by SOURCE; time limit from package
  $ spar submit pair-with-gap --file $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py | tail -4
  
  ✔ Accepted · 28 of 28 tests passed · slowest TIME · most memory MEM
    CPU time by SOURCE; time limit from package
    growth O(n), target O(n)
  $ spar test pair-with-gap --file nothing.cpp
  error: nothing.cpp: there is no such file
  [4]
  $ printf 'int main() { return x; }\n' > bad.cpp && spar test pair-with-gap --file bad.cpp
  pair-with-gap · C++20 · not compiled                                 ≤ TIME · MEM · sandbox T#
  
  bad.cpp: In function ‘int main()’:
  bad.cpp:1:21: error: ‘x’ was not declared in this scope
      1 | int main() { return x; }
        |                     ^
  
  ✘ Compile error
  [3]
  $ printf 'print(1\n' > bad.py && spar test pair-with-gap --file bad.py --json | grep verdict
    "verdict": "CE",
  $ printf '#include <cstdio>\nint main() { std::puts("0 0"); }\n' > wrong.cpp && spar test pair-with-gap --file wrong.cpp -c 1 | head -3
  pair-with-gap · C++20 · COMPILED  ≤ TIME · MEM · sandbox T#
    sample 0/1 Wrong answer
  
  $ spar test pair-with-gap --file wrong.cpp -c 1 -q > /dev/null
  [1]
  $ spar test pair-with-gap --file wrong.cpp -c 999
  error: case range "999": there are only 28 cases
  [2]
  $ spar test pair-with-gap --file wrong.cpp --only yours
  error: --only yours works on the workspace, not with --file
  [2]
  $ spar test pair-with-gap --file wrong.cpp -c 1 --jsonl --fresh | cut -c 1-56
  {"schema": "spar.event/1", "event": "compiling"}
  {"schema": "spar.event/1", "event": "compiled", "ok": tr
  {"schema": "spar.event/1", "event": "started", "tests": 
  {"schema": "spar.event/1", "event": "test", "index": 0, 
  {"schema": "spar.event/1", "event": "done", "report": {"

In a workspace: samples and own cases, then everything.

  $ spar init -q . && spar pick -q pair-with-gap && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.cpp pair-with-gap/solution.cpp
  $HERE
  $HERE/pair-with-gap/solution.cpp
  $ spar test | tail -4
  next: spar submit
    sample 3/3 ok
  
  ✔ Accepted · 3 of 3 tests passed · slowest TIME · most memory MEM
    CPU time by SOURCE; time limit from package
  $ spar test --only yours
  warning: there are no such cases; no test was run (`spar edit --cases` adds your own)
  [1]
  $ spar test --only failed
  warning: nothing failed in the last run; no test was run
  [1]
  $ printf 'input: 1 2\n' >> pair-with-gap/cases.txt && spar test
  $HERE/pair-with-gap/cases.txt:9:8: error: write the text on the lines below "input:"
      9 | input: 1 2
        |        ^
  [2]
