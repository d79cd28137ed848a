Mock interviews. `at 60 …` runs spar a minute after the beginning, by a clock of its own.

  $ printf '%s\n' 's=$1; shift; export TZ=UTC SPAR_NOW=$((1770000000000 + s * 1000)); exec spar "$@"' > at
  $ spar mock formats
  format         minutes  phases
  debug-45            45       4  Debugging, 45 minutes
  loop-mle           230      22  Onsite loop for a machine-learning engineer
  ml-breadth-45       45       3  Machine-learning breadth, 45 minutes
  ml-coding-45        45       3  Machine-learning coding, 45 minutes
  ml-depth-45         45       3  Machine-learning depth, 45 minutes
  ml-design-45        45       9  Machine-learning system design, 45 minutes
  oa-70x4             70       1  Online assessment, four tasks in 70 minutes
  phone-30            30       4  Phone screen, 30 minutes
  prob-30             30       2  Probability and statistics, 30 minutes
  swe-45              45       4  Coding interview, 45 minutes
  swe-45x2            45       3  Coding interview, two problems in 45 minutes
  takehome-4h        240       4  Take-home task, four hours
  next: spar mock start swe-45
  $ spar mock formats --json | /usr/bin/python3 -c 'import json,sys; d=json.load(sys.stdin); print(len(d["formats"]), [f["id"] for f in d["formats"] if f["minutes"] != sum(p["minutes"] for p in f["phases"])])'
  12 []
  $ spar mock start swe45
  error: there is no format "swe45" (did you mean swe-45?); the formats are debug-45, loop-mle, ml-breadth-45, ml-coding-45, ml-depth-45, ml-design-45, oa-70x4, phone-30, prob-30, swe-45, swe-45x2, takehome-4h
  [4]
  $ spar mock start swe-45 --strict --practice
  error: --strict and --practice are opposites: take one of them
  [2]
  $ spar mock start swe-45 --time-factor 0
  error: --time-factor: expected a number from 0.01 to 10, such as 1.25
  [2]
  $ spar mock start prob-30 --problems pair-with-gap
  error: prob-30: asks no problem, so --problems means nothing here
  [2]
  $ spar mock status
  no mock interview is going on; `spar mock start swe-45` begins one
  $ spar mock ask is it empty
  error: no mock interview is going on; `spar mock start swe-45` begins one, `spar mock formats` lists the others
  [7]
  $ spar mock debrief
  error: there is no mock interview yet; `spar mock start swe-45` begins one
  [4]
  $ spar mock list
  no mock interview yet; `spar mock start swe-45` begins one

A whole swe-45. It goes on whether somebody looks or not; there is one at a time.

  $ sh at 0 mock start swe-45 --problems pair-with-gap -l python3 --seed 7 < /dev/null
  Coding interview, 45 minutes, 45 minutes; this session is --seed 7
  Clarify: Ask what the statement leaves open. Two or three good questions are worth more than a fast start.
  swe-45 · Clarify 00:00 of 05:00 · 45:00 left
  Pair with a Gap
  ═══════════════
  
  A gauge reports a number every minute. I am interested in two readings that differ by some given
  amount. Can you tell me when I first see such a pair, and which readings they are?
  
  file  $HOME/.local/spar/mocks/2026-02-02T0240-swe-45/pair-with-gap/solution.py
  The clock goes on; `spar mock resume` comes back.
  $ sh at 1 mock start swe-45
  error: a mock interview is going on (Coding interview, 45 minutes, 44:59 left); `spar mock resume` goes on with it, `spar mock end` ends it
  [7]
  $ sh at 60 mock ask can several pairs fit
  Take the pair whose later minute comes first. If that minute fits several earlier ones, take the earliest.
  $ sh at 70 mock ask "can values be negative?"
  Yes, levels can be negative. The gap itself never is.
  $ sh at 80 mock ask what colour is it
  Good question. Assume what is reasonable, and say what you assume (`note …`).
  $ sh at 310 mock status
  >> 01:00 left for "Clarify".
  >> The time for "Clarify" is over; `next` goes on to "Approach".
  swe-45 · Clarify 05:10 of 05:00 · 39:50 left
    > Clarify                05:00
      Approach               10:00
      Code                   20:00
      Test                   10:00
  $ sh at 320 mock next
  >> 01:00 left for "Clarify".
  >> The time for "Clarify" is over; `next` goes on to "Approach".
  Approach (10:00). Say how you would do it and what it costs before you write it. Name a slower way as well and why you leave it.
  $ sh at 330 mock approach hashing instead of the brute force
  I see. How does its time grow? `approach …, O(…) time`
  $ sh at 600 mock approach "O(n) time, O(n) space"
  O(n) time and O(n) space. Go ahead.
  $ sh at 610 mock next
  Code (20:00). Write it. Save often; every save is kept.
  $ cd $HOME/.local/spar/mocks/*/pair-with-gap && cp $PROJECT/problems/coding/pairwithgap/submissions/wrong_answer/rising-only.py solution.py && ls
  README.md
  cases.txt
  solution.py
  $ sh at 1000 mock test | head -3
  pair-with-gap · Python 3 · COMPILED  ≤ TIME · MEM · sandbox T#
    sample 2/3 Wrong answer
  
  $ sh at 1100 mock submit
  Not accepted (WA): 20 of 28 tests.
  $ sh at 1110 mock pause
  There are no pauses in an interview; `spar mock start --practice` has two.
  $ sh at 1120 mock debrief
  error: this interview is still going on; `spar mock end` ends it
  [7]
  $ cd $HOME/.local/spar/mocks/*/pair-with-gap && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py solution.py && printf 'input:\n3 0\n5 1 5\noutput:\n1 3\ninput:\n2 4\n5 1\noutput:\n7 7\n' > cases.txt
  $ sh at 1660 mock status --json | sed 's/"session": "[^"]*"/"session": ID/'
  >> 04:00 left for "Code".
  {"schema": "spar.mock.status/1", "session": ID, "format": "swe-45", "mode": "normal", "phase": "code", "phase_ms": 1050000, "elapsed_ms": 1660000, "left_ms": 1040000, "paused": false, "over": false, "why": null, "tasks": [{"kind": "problem", "id": "pairwithgap", "file": "$HOME/.local/spar/mocks/2026-02-02T0240-swe-45/pair-with-gap/solution.py"}]}
  $ sh at 2690 mock time
  spar mock: A subcommand is required
  spar mock --help explains the options.
  [2]
  $ sh at 2690 mock status
  >> The time for "Code" is over; `next` goes on to "Test".
  >> Five minutes left: come to an end. At zero the last saved file is judged.
  swe-45 · Code 34:40 of 20:00 · 00:10 left
      Clarify                05:00
      Approach               10:00
    > Code                   20:00
      Test                   10:00
  $ sh at 2800 mock status
  >> The time for "Code" is over; `next` goes on to "Test".
  swe-45: over, the time is up
  $ sh at 2800 mock submit
  error: no mock interview is going on; `spar mock start swe-45` begins one, `spar mock formats` lists the others
  [7]
  $ printf 'I knew hashing\n\nIt fell\nMore cases\n3\n3\n2\n9\n4\n' | sh at 2900 mock debrief -q | grep -v 'your cases' | sed 's/[0-9] of [0-9] known/N of N known/'
  Pair with a Gap: 3 saved versions, first correct at 27:40
  
    Problem solving       4 of 4   you said 3
      ✔ the last version solves the problem
      ✔ its steps grow as the target O(n)
      ✔ declared O(n)
      ✔ without a hint
      ✔ weighed one approach against another
    Technical competency  3 of 4   you said 3
      ✔ the last version compiles
      ✔ 28 of 28 tests passed
      ✘ 2 submissions until it was right
      ✔ 0 compile errors
      ✔ first correct at 27:40
    Testing               2 of 4   you said 2
      ✔ 2 cases of your own
      ✘ 1 of them with an invalid input or a wrong expectation
      ✘ they tell N of N known wrong solutions from a right one
    Communication         3 of 4   you said 4
      ✔ 2 of 6 open points asked about
      ✔ said the approach before coding
      ✘ explained 3 of 4 moments afterwards
  
    overall 3.0 of 4: would advance
    1 of the last 1 comparable session would advance: 100 %, with 90 % confidence 27 to 100 %
  $ sh at 2950 mock list | sed 's/^ *[0-9a-f]\{8\}/ID/'
  id        when              format  mode     time  score
  ID  2026-02-02 02:40  swe-45  normal  45:00    3.0  the time is up
  $ sh at 2950 mock replay --speed 1000000 | grep -v '^ *[-+@]' | grep '^[0-9]'
  00:00  saved pairwithgap
  01:00  asked: can several pairs fit → Take the pair whose later minute comes first. If that minute fits several earlier ones, take the earliest.
  01:10  asked: can values be negative? → Yes, levels can be negative. The gap itself never is.
  01:20  asked: what colour is it → 
  05:20  went on to the next phase
  05:30  approach: hashing instead of the brute force
  10:00  approach: O(n) time, O(n) space
  10:10  went on to the next phase
  16:40  saved pairwithgap
  16:40  test: WA, 2 of 3
  18:20  submit: WA, 20 of 28
  27:40  saved pairwithgap
  45:00  end: the time is up
  $ grep -c '<svg' $HOME/.local/spar/mocks/*/report.html; grep -E -o 'https?://|<script|27:40' $HOME/.local/spar/mocks/*/report.html | sort | uniq -c
  2
        5 27:40
  $ sh at 2960 mock packet pair-with-gap | grep '^#'
  # Interviewer's packet: Pair with a Gap
  ## Timetable
  ## Say this, and no more
  # Pair with a Gap
  ## If they ask
  ## Hints, one at a time
  ## Follow-up questions
  ## Look for
  ## Score
  ## The whole statement
  # Pair with a Gap
  ## Input
  ## Output
  ### Sample 1
  ### Sample 2
  ### Sample 3

With questions every line is an answer; the talk can come through a pipe.

  $ printf 'task 2\nnonsense\ntask 99\nskip\nhelp\nquit\n' | sh at 10000 mock start prob-30 --seed 5 -q | tail -11
    help      what you can say
    time      the phase and the time that is left
    task      what is asked, once more; `task 2` goes to the second
    note      a note for yourself and the debrief
    answer    answer the question (so does any line that is no command)
    skip      pass over the question
    next      on to the next phase
    pause     a pause of at most five minutes, twice (with --practice)
    go        end the pause
    end       finish early; the last saved files are judged
    quit      leave; the clock goes on, `spar mock resume` comes back
  $ sh at 10100 mock resume < /dev/null | head -1
  prob-30 · Six problems 01:40 of 28:00 · 28:20 left · question 1 of 6
  The clock goes on; `spar mock resume` comes back.
  $ sh at 11900 mock end
  >> 05:36 left for "Six problems".
  >> The time for "Six problems" is over; `next` goes on to "Check".
  The interview is over; `spar mock debrief` looks back.
  $ sh at 11901 mock debrief --no-questions --self 4,4,4,4 --json | /usr/bin/python3 -c 'import json,sys; d=json.load(sys.stdin); print(d["card"]["advances"], d["self"], d["card"]["scores"]["testing"]["score"], len(d["findings"]["theory"][0]["answers"]))'
  False [4, 4, 4, 4] 1 6
  $ sh at 11902 mock debrief --self 5,5,5,5 --no-questions > /dev/null
  report: $HOME/.local/spar/mocks/2026-02-02T0526-prob-30/report.html

Strict: an approach before anything runs. Practice: two pauses.

  $ sh at 20000 mock start phone-30 --strict --problems pair-with-gap -l python3 --detach -q > /dev/null
  $ sh at 20001 mock test
  First the approach and its cost: `approach …`. Nothing runs before.
  $ sh at 20002 mock seen
  Honest. It will not come again; `spar mock start phone-30` takes another one.
  $ sh at 30000 mock start phone-30 --practice --problems pair-with-gap -l python3 --detach -q > /dev/null
  $ sh at 30100 mock pause -q && sh at 30160 mock ask anything -q; sh at 30200 mock go -q
  A pause of at most five minutes; `go` ends it.
  This is a pause; `go` ends it.
  phone-30 · Clarify 01:40 of 03:00 · 28:20 left
  $ sh at 30200 mock hint -q > /dev/null && sh at 30200 mock end -q
  The interview is over; `spar mock debrief` looks back.

A format of one's own.

  $ mkdir -p $HOME/.config/spar/formats && printf 'title: Mine\nasks: code\nphases: [{id: a, title: A, minutes: x}]\n' > $HOME/.config/spar/formats/mine.yaml && spar mock formats 2>&1 | sed "s#$HOME#HOME#"
  HOME/.config/spar/formats/mine.yaml:3:37: error: phases[0].minutes: expected an integer, got the string "x"
      3 | phases: [{id: a, title: A, minutes: x}]
        |                                     ^
  $ printf 'title: Mine\nasks: code\nkinds: [function]\nphases: [{id: a, title: A, minutes: 7}]\n' > $HOME/.config/spar/formats/mine.yaml && spar mock formats -q | grep mine
  mine                 7       1  Mine
