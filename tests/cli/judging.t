Any file against any package, without a workspace.

  $ spar test $PROJECT/problems/coding/pairwithgap --file $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.cpp
  $ spar submit pair-with-gap --file $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py | tail -3
  $ spar test pair-with-gap --file nothing.cpp
  $ printf 'int main() { return x; }\n' > bad.cpp && spar test pair-with-gap --file bad.cpp
  $ printf 'print(1\n' > bad.py && spar test pair-with-gap --file bad.py --json | grep verdict
  $ printf '#include <cstdio>\nint main() { std::puts("0 0"); }\n' > wrong.cpp && spar test pair-with-gap --file wrong.cpp -c 1 | head -3
  $ spar test pair-with-gap --file wrong.cpp -c 1 -q > /dev/null
  $ spar test pair-with-gap --file wrong.cpp -c 999
  $ spar test pair-with-gap --file wrong.cpp --only yours
  $ spar test pair-with-gap --file wrong.cpp -c 1 --jsonl | cut -c 1-56

In a workspace: samples and own cases, then everything.

  $ spar init -q . && spar pick -q pair-with-gap && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.cpp pair-with-gap/solution.cpp
  $ spar test | tail -4
  $ spar test --only yours
  $ spar test --only failed
  $ printf 'input: 1 2\n' >> pair-with-gap/cases.txt && spar test
