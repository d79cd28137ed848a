  $ spar config list
  $ spar config set language python3
  $ spar config get language --show-origin
  $ SPAR_LANGUAGE=c spar config get language --show-origin
  $ spar config set workers lots
  $ spar config set workers 2
  $ cat home/.config/spar/config.yaml ../home/.config/spar/config.yaml 2>/dev/null
  $ spar config get workers --json
  $ SPAR_COLOUR=blue spar list
