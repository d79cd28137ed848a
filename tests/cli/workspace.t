Without a workspace there is still something to see.

  $ spar | head -4
  spar, a sparring partner for technical interviews
    workspace  none here
    bank       31 problems (spar list), and questions (spar quiz)
    next       spar init practice && cd practice && spar pick next
  $ spar pick pair-with-gap
  error: there is no workspace here; `spar init` makes one in this directory (or name one with --workspace)
  [7]
  $ spar show no-such-thing
  error: no problem is called "no-such-thing"; the bank has 31 (see spar list)
  [4]
  $ spar test
  error: no problem is named; `spar list` shows them, `spar pick NAME` takes one up
  [4]

A workspace is made once and never overwritten.

  $ spar init practice
  $HERE/practice
  a workspace; next: cd practice && spar pick next
  $ cd practice && spar init
  $HERE/practice
  this is a workspace already; nothing was changed
  $ cat practice/spar.yaml
  # Settings of this workspace; `spar config list --show-origin` explains them.
  # language: cpp
  # editor: code --wait
  # workers: 0

Picking makes a folder; picking again changes nothing.

  $ cd practice && spar pick pair-with-gap
  $HERE/practice/pair-with-gap/solution.cpp
  Pair with a Gap: wrote README.md, solution.cpp, cases.txt
  next: spar show, spar edit, spar test
  $ cd practice && spar pick pair-with-gap -q
  $HERE/practice/pair-with-gap/solution.cpp
  $ cd practice && ls -A pair-with-gap .spar
  .spar:
  .gitignore
  last
  problems
  
  pair-with-gap:
  README.md
  cases.txt
  solution.cpp
  $ cd practice && spar pick pairwithgap -l python3 --json
  {"schema": "spar.pick/1", "id": "pairwithgap", "alias": "pair-with-gap", "folder": "$HERE/practice/pair-with-gap", "solution": "$HERE/practice/pair-with-gap/solution.py", "created": ["solution.py"]}
  $ cd practice/pair-with-gap && spar edit
  error: no editor is set; `spar config set editor "code --wait"` or export EDITOR
  [2]
  $ cd practice/pair-with-gap && EDITOR='echo "my editor"' spar edit -l cpp
  my editor $HERE/practice/pair-with-gap/solution.cpp
  $ cd practice && EDITOR='/no/such/editor' spar edit --cases
  error: editor: cannot start /no/such/editor: No such file or directory; set another with `spar config set editor`
  [2]
  $ cd practice && spar hint -n 99
  error: pair-with-gap: there are only 3 hints
  [2]
  $ cd practice && spar --json
  {"schema": "spar.home/1", "workspace": "$HERE/practice", "current": "pair-with-gap", "picked": ["pair-with-gap"], "problems": 31, "due": 0, "attempts": 0, "solved": 0, "today": 0, "suggestion": "spar test"}
  $ cd practice && spar pick pair-with-gap --fresh && ls pair-with-gap
  $HERE/practice/pair-with-gap/solution.cpp
  Pair with a Gap: wrote solution.cpp
  next: spar show, spar edit, spar test
  README.md
  cases.txt
  solution.cpp
  solution.cpp.old
  solution.py

Own cases of a function may be written freely; one that the problem does not allow is the candidate's to mend.

  $ cd practice && spar pick dutch-trays -l python && sed -n '3,6p' dutch-trays/cases.txt
  $HERE/practice/dutch-trays/solution.py
  Dutch Trays: wrote README.md, solution.py, cases.txt
  next: spar show, spar edit, spar test
  #   input:
  #   one value a line for each parameter: [1, 2, 3], or name = [1, 2, 3]
  #   output:
  #   what it should answer; leave it blank to ask the reference
  $ cd practice && printf 'def sort_trays(trays):\n    trays.sort()\n' > dutch-trays/solution.py
  $ cd practice && printf 'input:\ntrays = [2, 1,\n  0]\noutput:\n\ninput:\n[3]\noutput:\n\ninput:\n[1] 2\noutput:\n' > dutch-trays/cases.txt
  $ cd practice && spar test dutch-trays
  dutch-trays · Python 3 · COMPILED  ≤ TIME · MEM · sandbox T#
    sample 3/3 ok   yours 1/3 Not a valid case
  
    ✘ #5 yours/2  JE Not a valid case
      why       not a valid input: expected a list of at most 100000 numbers, each 0, 1 or 2
      input     trays = [3]
  
    ✘ #6 yours/3  JE Not a valid case
      why       not a valid input: expected one value (trays); there are 2
      input     trays = [1] 2
  
  ✘ Not a valid case · 4 of 6 tests passed · slowest TIME · most memory MEM
    yours/2: not a valid input: expected a list of at most 100000 numbers, each 0, 1 or 2
    CPU time by SOURCE; time limit from package
  next: mend the case (spar edit --cases) and spar test again
  [2]
  $ cd practice && printf 'trays = [1, 0]' | spar run dutch-trays -q
  [0,1]
  $ cd practice && spar show dutch-trays --tags | tail -1
  tags: two pointers, arrays, partitioning, two-pointers

A slip in the settings is shown where it stands.

  $ cd practice && echo 'langage: c' >> spar.yaml && spar list
  $HERE/practice/spar.yaml:5:1: error: langage: unknown key; did you mean "language"?
      5 | langage: c
        | ^
  [2]
