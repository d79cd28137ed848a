  $ spar config list
  setting             value  meaning
  language            cpp    the language of new solutions
  editor                     the editor's command; else $VISUAL, else $EDITOR
  colour              auto   colours
  ascii               false  plain ASCII symbols
  workers             0      tests run at once; 0 is one per core
  required_tier              the weakest isolation that is enough; else T# for the bundled bank, T# for others
  role                       what you prepare for: problems asked for it come first
  day_start           4      the hour at which your day begins
  problem_retention   85     percent of solved problems that you want to be able to solve again
  question_retention  90     percent of questions and notes that you want to know
  new_per_day         10     new notes a day in your reviews
  interview_date             the day of your interview: nothing is put off beyond it
  bank                       further directories with problem packages
  $ spar config set language python3
  language = python3 in $HOME/.config/spar/config.yaml
  $ spar config get language --show-origin
  python3	$HOME/.config/spar/config.yaml
  $ SPAR_LANGUAGE=c spar config get language --show-origin
  c	environment SPAR_LANGUAGE
  $ spar config set workers lots
  error: config set: workers: expected a number from 0 to 999, got "lots"
  [2]
  $ spar config set workers 2
  workers = 2 in $HOME/.config/spar/config.yaml
  $ cat home/.config/spar/config.yaml ../home/.config/spar/config.yaml 2>/dev/null
  language: python3
  workers: 2
  [1]
  $ spar config get workers --json
  {"schema": "spar.config/1", "settings": [{"key": "workers", "value": "2", "origin": "$HOME/.config/spar/config.yaml", "help": "tests run at once; 0 is one per core"}]}
  $ SPAR_COLOUR=blue spar list
  error: environment SPAR_COLOUR: colour: expected auto, always or never, got "blue"
  [2]
