What is due is a matter of days; SPAR_NOW lives through them (2026-02-02 and later).

  $ spar init practice -q && cd practice && SPAR_NOW=1770000300000 spar pick pair-with-gap -l python3 -q
  $ cd practice && spar review
  $ cd practice && cp $PROJECT/problems/coding/pairwithgap/submissions/accepted/reference.py pair-with-gap/solution.py
  $ cd practice && SPAR_NOW=1770001500000 spar submit > /dev/null
  $ cd practice && SPAR_NOW=1770001500000 spar review
  $ cd practice && SPAR_NOW=1771000000000 spar review
  $ cd practice && SPAR_NOW=1771000000000 spar review --json | sed 's/"\(stability\|difficulty\|recall\)": [0-9.e+-]*/"\1": N/g'

A due problem begins with a blank stub; submitting it rates it.

  $ cd practice && SPAR_NOW=1771000000000 spar review next -l python3
  $ cd practice && ls pair-with-gap
  $ cd practice && cp pair-with-gap/solution.py.old pair-with-gap/solution.py && SPAR_NOW=1771006000000 spar submit > /dev/null
  $ cd practice && SPAR_NOW=1771006000000 spar review

Ratings of one's own, and taking them back.

  $ cd practice && SPAR_NOW=1771007000000 spar review grade pair-with-gap again
  $ cd practice && SPAR_NOW=1771008000000 spar review undo
  $ cd practice && SPAR_NOW=1771008000000 spar review grade pair-with-gap splendid
  $ cd practice && SPAR_NOW=1771008000000 spar review grade question:ml/bias-1 hard
  $ cd practice && SPAR_NOW=1771009000000 spar review -q

Putting off.

  $ cd practice && SPAR_NOW=1771009000000 spar review bury ml/bias-1
  $ cd practice && SPAR_NOW=1771009000000 spar review -q
  $ cd practice && SPAR_NOW=1771100000000 spar review -q
  $ cd practice && SPAR_NOW=1771100000000 spar review suspend ml/bias-1
  $ cd practice && SPAR_NOW=1771100000000 spar review -q
  $ cd practice && SPAR_NOW=1771100000000 spar review resume ml/bias-1
  $ cd practice && TZ=UTC SPAR_NOW=1771100000000 spar review vacation 2026-02-14 2026-02-20
  $ cd practice && TZ=UTC SPAR_NOW=1771200000000 spar review
  $ cd practice && TZ=UTC SPAR_NOW=1771200000000 spar review vacation --end
  $ cd practice && TZ=UTC SPAR_NOW=1771200000000 spar review -q
  $ cd practice && spar review vacation tomorrow 2026-02-20
  $ cd practice && TZ=UTC SPAR_NOW=1771200000000 spar review forecast --days 3 --ascii

Notes come from Anki, once, and go back.

  $ printf '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\ng1\tWhat is <b>recall</b>?\tTP / (TP + FN)\tml\ng2\t2 &lt; 3?\tyes\t\n' > deck.txt
  $ spar review import deck.txt
  $ spar review import deck.txt --json
  $ SPAR_NOW=1771200000000 spar review -q
  $ printf '\n3\n\nsplendid\neasy\n' | SPAR_NOW=1771200000000 spar review next
  $ SPAR_NOW=1771200000000 spar review -q
  $ spar review export | head -6
  $ printf 'a\t"b\n' > bad.txt; spar review import bad.txt

The schedule is fitted to one's own log when that is long enough.

  $ spar review fit
