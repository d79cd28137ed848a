A command that is not there: the nearest one is named.

  $ spar lst
  spar: there is no command "lst"; did you mean "list"?
  spar --help lists the commands.
  [2]
  $ spar submti pair-with-gap
  spar: there is no command "submti"; did you mean "submit"?
  spar --help lists the commands.
  [2]
  $ spar frobnicate
  spar: there is no command "frobnicate"
  spar --help lists the commands.
  [2]

So are options and settings.

  $ spar list --jsn
  spar list: The following argument was not expected: --jsn; did you mean --json?
  spar list --help explains the options.
  [2]
  $ spar list --level hardish
  spar list: --level: hardish not in {easy,medium,hard}
  spar list --help explains the options.
  [2]
  $ spar config get langauge
  error: there is no setting "langauge"; did you mean "language"?; the settings are language, editor, colour, ascii, workers, required_tier, role, day_start, problem_retention, question_retention, new_per_day, interview_date, bank
  [2]
  $ spar config
  spar config: A subcommand is required
  spar config --help explains the options.
  [2]

Versions and help go to stdout.

  $ spar --version
  spar 0.1.0
  $ spar --help | head -3
  A sparring partner for technical interviews: pick a problem, write a solution, and have it judged in a sandbox.
  Usage: spar [OPTIONS] [SUBCOMMAND]
  
  $ spar box --help | grep -c unsafe
  1

A reader that goes away is no error; a disk that is full is one.

  $ spar list | head -1 | tr -s ' '
   # name title kind level min
  $ spar list > /dev/full
  error: cannot write the result: No space left on device
  [7]
  $ spar list --json | head -c 60; echo
  {"schema": "spar.list/1", "problems": [{"number": 1, "id": "
