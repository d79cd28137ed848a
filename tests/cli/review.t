What is due is a matter of days; SPAR_NOW lives through them (2026-02-02 and later).

  $ spar init practice -q && cd practice && SPAR_NOW=1770000300000 spar pick pair-with-gap -l python3 -q
  $HERE/practice
  $HERE/practice/pair-with-gap/solution.py
  $ cd practice && spar review
  nothing is due
  0 of 0 cards in the next 14 days (spar review forecast)
  $ cd practice && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py pair-with-gap/solution.py
  $ cd practice && SPAR_NOW=1770001500000 spar submit > /dev/null
  rated good: first try, no hint, 20 of 20 min; back in 4 days
  next: spar pick next
  $ cd practice && SPAR_NOW=1770001501000 spar review
  nothing is due
  1 of 1 cards in the next 14 days (spar review forecast)
  $ cd practice && SPAR_NOW=1771000000000 spar review
  card         kind  title            known  topic
  pairwithgap  code  Pair with a Gap   76 %  hashing
  next: spar review next
  0 of 1 cards in the next 14 days (spar review forecast)
  $ cd practice && SPAR_NOW=1771000001000 spar review --json | sed 's/"\(stability\|difficulty\|recall\)": [0-9.e+-]*/"\1": N/g'
  {"schema": "spar.review/1", "due": 1, "cards": 1, "queue": [{"card": "problem:pairwithgap", "kind": "code", "title": "Pair with a Gap", "topic": "hashing", "due_ms": 1770264000000, "recall": N, "stability": N, "difficulty": N, "reviews": 1, "lapses": 0, "leech": false}], "forecast": [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "vacation_until": null}

A due problem begins with a blank stub; submitting it rates it.

  $ cd practice && SPAR_NOW=1771000002000 spar review next -l python3
  $HERE/practice/pair-with-gap/solution.py
  Pair with a Gap: solve it once more; spar submit rates it
  $ cd practice && ls pair-with-gap
  README.md
  cases.txt
  solution.py
  solution.py.old
  $ cd practice && cp pair-with-gap/solution.py.old pair-with-gap/solution.py && SPAR_NOW=1771006000000 spar submit > /dev/null
  rated easy: first try, no hint, 0 of 20 min; back in 3 months
  next: spar pick next
  $ cd practice && SPAR_NOW=1771006001000 spar review
  nothing is due
  0 of 1 cards in the next 14 days (spar review forecast)

Ratings of one's own, and taking them back.

  $ cd practice && SPAR_NOW=1771007000000 spar review grade pair-with-gap again
  problem:pairwithgap rated again: back in 5 days
  $ cd practice && SPAR_NOW=1771008000000 spar review undo
  undone: problem:pairwithgap rated again on 2026-02-13 18:23
  $ cd practice && SPAR_NOW=1771008001000 spar review grade pair-with-gap splendid
  spar review grade: RATING: splendid not in {again,hard,good,easy}
  spar review grade --help explains the options.
  [2]
  $ cd practice && SPAR_NOW=1771008002000 spar review grade question:ml/bias-1 hard
  question:ml/bias-1 rated hard: back in 6 min
  $ cd practice && SPAR_NOW=1771009000000 spar review -q
  card       kind      title      known  topic
  ml/bias-1  question  ml/bias-1  100 %  ml

Putting off.

  $ cd practice && SPAR_NOW=1771009001000 spar review bury ml/bias-1
  question:ml/bias-1: comes back tomorrow
  $ cd practice && SPAR_NOW=1771009002000 spar review -q
  nothing is due
  $ cd practice && SPAR_NOW=1771100000000 spar review -q
  card       kind      title      known  topic
  ml/bias-1  question  ml/bias-1   92 %  ml
  $ cd practice && SPAR_NOW=1771100001000 spar review suspend ml/bias-1
  question:ml/bias-1: is out of the queue
  $ cd practice && SPAR_NOW=1771100002000 spar review -q
  nothing is due
  $ cd practice && SPAR_NOW=1771100003000 spar review resume ml/bias-1
  question:ml/bias-1: is in the queue again
  $ cd practice && TZ=UTC SPAR_NOW=1771100004000 spar review vacation 2026-02-14 2026-02-20
  nothing is due from 2026-02-14 to 2026-02-20
  $ cd practice && TZ=UTC SPAR_NOW=1771200000000 spar review
  on vacation until 2026-02-20; nothing is due
  $ cd practice && TZ=UTC SPAR_NOW=1771200001000 spar review vacation --end
  welcome back
  $ cd practice && TZ=UTC SPAR_NOW=1771200002000 spar review -q
  card       kind      title      known  topic
  ml/bias-1  question  ml/bias-1   87 %  ml
  $ cd practice && spar review vacation tomorrow 2026-02-20
  error: "tomorrow": expected a date such as 2027-03-01
  [2]
  $ cd practice && TZ=UTC SPAR_NOW=1771200003000 spar review forecast --days 3 --ascii
  2026-02-15      1  #
  2026-02-16      0  
  2026-02-17      0  

Notes come from Anki, once, and go back.

  $ printf '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\ng1\tWhat is <b>recall</b>?\tTP / (TP + FN)\tml\ng2\t2 &lt; 3?\tyes\t\n' > deck.txt
  $ cd practice && SPAR_NOW=1771200009000 spar review suspend ml/bias-1
  question:ml/bias-1: is out of the queue
  $ spar review import deck.txt
  2 notes read, 2 new or changed
  $ spar review import deck.txt --json
  {"schema": "spar.review.import/1", "read": 2, "added": 0}
  $ SPAR_NOW=1771200004000 spar review -q
  card  kind  title            known  topic
  g1    note  What is recall?    new  ml
  g2    note  2 < 3?             new  note
  $ printf '\n3\n\nsplendid\neasy\n' | SPAR_NOW=1771200005000 spar review next
    What is recall?
  [Enter] shows the back, q ends
    TP / (TP + FN)
  1 again (today)  2 hard (today)  3 good (today)  4 easy (in 8 days)
  note:g1 rated good: back in 10 min
    2 < 3?
  [Enter] shows the back, q ends
    yes
  1 again (today)  2 hard (today)  3 good (today)  4 easy (in 8 days)
  1 again (today)  2 hard (today)  3 good (today)  4 easy (in 8 days)
  note:g2 rated easy: back in 8 days
  nothing is due
  $ SPAR_NOW=1771200006000 spar review -q
  nothing is due
  $ spar review export | head -6
  #separator:tab
  #html:false
  #guid column:1
  #tags column:4
  #columns:id	front	back	tags
  "g1"	"What is recall?"	"TP / (TP + FN)"	"ml"
  $ printf 'a\t"b\n' > bad.txt; spar review import bad.txt
  bad.txt:1:1: error: a quote is not closed
  [2]

The schedule is fitted to one's own log when that is long enough.

  $ spar review fit
  error: 1 reviews of a later day are too few to learn from: it takes 300; until then the weights of many people are the better guess
  [7]
