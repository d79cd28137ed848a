Without a workspace there is still something to see.

  $ spar | head -4
  $ spar pick pair-with-gap
  $ spar show no-such-thing
  $ spar test

A workspace is made once and never overwritten.

  $ spar init practice
  $ cd practice && spar init
  $ cat practice/spar.yaml

Picking makes a folder; picking again changes nothing.

  $ cd practice && spar pick pair-with-gap
  $ cd practice && spar pick pair-with-gap -q
  $ cd practice && ls -A pair-with-gap .spar
  $ cd practice && spar pick pairwithgap -l python3 --json
  $ cd practice/pair-with-gap && spar edit
  $ cd practice/pair-with-gap && EDITOR='echo "my editor"' spar edit -l cpp
  $ cd practice && EDITOR='/no/such/editor' spar edit --cases
  $ cd practice && spar hint -n 99
  $ cd practice && spar --json
  $ cd practice && spar pick pair-with-gap --fresh && ls pair-with-gap

A slip in the settings is shown where it stands.

  $ cd practice && echo 'langage: c' >> spar.yaml && spar list
