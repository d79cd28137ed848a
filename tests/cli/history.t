Submissions in a workspace are recorded, whatever their verdict; tests are not.

  $ spar init practice -q && cd practice && SPAR_NOW=1770000300000 spar pick pair-with-gap -l python3 -q
  $HERE/practice
  $HERE/practice/pair-with-gap/solution.py
  $ cd practice && spar history
  no attempt is recorded yet; `spar submit` in a workspace records one
  $ cd practice && printf 'print(*[1, 2])\n' > pair-with-gap/solution.py && SPAR_NOW=1770000600000 spar submit -q > /dev/null
  [1]
  $ cd practice && SPAR_NOW=1770000700000 spar hint
  Hint 1 of 3
  
  Suppose a new level has just come in. Which earlier levels, exactly, would make the bell ring? How
  many different values are there to ask for?
  its price: a solution after it is rated good at best
  $ cd practice && SPAR_NOW=1770000750000 spar hint > /dev/null
  its price: a solution after it is rated hard at best
  $ cd practice && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py pair-with-gap/solution.py
  $ cd practice && SPAR_NOW=1770000900000 spar submit > /dev/null
  rated hard: 1 failed try, hints up to 2, 10 of 20 min; back in 2 days
  next: spar pick next
  $ cd practice && TZ=UTC spar history | cut -c 11-
  when              problem      language      passed    time  hints
  2026-02-02 02:55  pairwithgap  python3   AC   28/28  10 min      2
  2026-02-02 02:50  pairwithgap  python3   WA    0/28   5 min      0
  $ cd practice && TZ=UTC spar history --json -n 1 | sed 's/"id": "[^"]*"/"id": ID/'
  {"schema": "spar.history.list/1", "attempts": [{"id": ID, "at_ms": 1770000900000, "problem": "pairwithgap", "language": "python3", "verdict": "AC", "score": null, "passed": 28, "tests": 28, "hints": 2, "solution_seen": false, "active_ms": 600000}]}

What was handed in comes back, and can be compared.

  $ cd practice && spar history show -q | cmp - pair-with-gap/solution.py
  $ cd practice && TZ=UTC spar history diff | sed '1,2s/ [0-9a-f]\{8\} / ID /' | head -5
  --- ID 2026-02-02 02:50 pairwithgap WA
  +++ ID 2026-02-02 02:55 pairwithgap AC
  @@ -1,1 +1,21 @@
  -print(*[1, 2])
  +# Remembers the first minute of every level and looks up both partners of the new one. O(n) expected.
  $ cd practice && spar history show --report | cut -c 1-60
  {"schema":"spar.report/1","problem":"pairwithgap","verdict":
  $ cd practice && spar history show nothing
  error: there is no attempt "nothing"; `spar history` lists them
  [4]

The other machine gets the same, once.

  $ cd practice && spar history export history.jsonl
  written to history.jsonl
  $ cd practice && head -1 history.jsonl
  {"schema":"spar.history/1"}
  $ cd practice && XDG_DATA_HOME=$PWD/other spar history import history.jsonl
  8 new, 0 known already
  $ cd practice && XDG_DATA_HOME=$PWD/other spar history import history.jsonl --json
  {"schema": "spar.history.import/1", "added": 0, "known": 8, "differing": 0}
  $ cd practice && XDG_DATA_HOME=$PWD/other spar history export | cmp - history.jsonl
  $ cd practice && sed '4s/"at":/"ta":/' history.jsonl | spar history import - 2>&1 | cut -c 1-60
  standard input:4:1: error: "at" is missing

The second submission of a day is recorded, and rates nothing; a grade of one's own always counts.

  $ cd practice && SPAR_NOW=1770001000000 spar submit 2>&1 > /dev/null
  next: spar pick next
  $ cd practice && SPAR_NOW=1770001100000 spar submit --grade hard 2>&1 > /dev/null
  rated hard: first try, no hint, 2 of 20 min; --grade; back in 2 days
  next: spar pick next

A history that cannot be opened stops no judging, and is never overwritten.

  $ cd practice && mkdir -p broken/spar && echo 'no data base' > broken/spar/history.db
  $ cd practice && XDG_DATA_HOME=$PWD/broken spar submit -q 2>&1 > /dev/null | sed 's/; move.*//'
  warning: nothing was recorded in your history: $HERE/practice/broken/spar/history.db: file is not a database; it is damaged or no history
  $ cat practice/broken/spar/history.db
  no data base
  $ cd practice && XDG_DATA_HOME=$PWD/broken spar history 2>&1 | sed 's/; move.*//'
  error: $HERE/practice/broken/spar/history.db: file is not a database; it is damaged or no history
  $ cd practice && XDG_DATA_HOME=/proc/none spar test -q 2>&1 > /dev/null | sed 's/; set.*//'
  warning: nothing was recorded in your history: /proc/none/spar: cannot be used: No such file or directory

Notes.

  $ cd practice && spar note -m 'two pointers'
  noted on pair-with-gap
  $ cd practice && spar note --json | sed 's/"at_ms": [0-9]*/"at_ms": N/'
  {"schema": "spar.note/1", "id": "pairwithgap", "notes": [{"at_ms": N, "text": "two pointers"}]}

The solution is for those who solved the problem, or gave it up.

  $ cd practice && spar pick dutch-trays -q > /dev/null && spar solution dutch-trays
  error: dutch-trays: not solved yet; `spar hint` gives less away, `spar solution dutch-trays --give-up` shows it and rates the problem again
  [2]
  $ cd practice && spar solution dutch-trays --give-up -l python3 | head -3
  rated again: it comes back soon (spar review)
  Idea
  
  Cut the row into four zones with three indices `low`, `next` and `high`:
  $ cd practice && SPAR_NOW=1770001200000 spar solution pair-with-gap -q > /dev/null

Beginning again keeps what was there.

  $ cd practice && spar reset pair-with-gap < /dev/null
  error: reset asks before it begins again; say --yes in a script
  [2]
  $ cd practice && spar reset pair-with-gap --yes
  $HERE/practice/pair-with-gap/solution.py
  $ cd practice && cmp pair-with-gap/solution.py.old $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py
  $ cd practice && spar doctor --json | grep -o '"name": "history", "active": [a-z]*'
  "name": "history", "active": true
