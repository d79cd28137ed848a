A command that is not there: the nearest one is named.

  $ spar lst
  $ spar submti pair-with-gap
  $ spar frobnicate

So are options and settings.

  $ spar list --jsn
  $ spar list --level hardish
  $ spar config get langauge
  $ spar config

Versions and help go to stdout.

  $ spar --version
  $ spar --help | head -3
  $ spar box --help | grep -c unsafe

A reader that goes away is no error; a disk that is full is one.

  $ spar list | head -1
  $ spar list > /dev/full
  $ spar list --json | head -c 60; echo
