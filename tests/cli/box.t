One command in the sandbox; its exit code is ours.

  $ spar box -- sh -c 'echo hello; exit 3'
  hello
  [3]
  $ echo input | spar box -- cat
  input
  $ printf 'a\nb\n' > file && spar box -- wc -l < file
  2
  $ spar box -- sh -c 'kill -SEGV $$'
  box: killed by SIGSEGV (invalid memory access)
  [139]
  $ spar box -- pwd
  /box
  $ spar box -- sh -c 'ls -A | wc -l; touch new && echo writable'
  0
  writable
  $ spar box --cpu 200ms -- sh -c 'while :; do :; done'
  box: ended at a limit: cpu limit
  [152]
  $ spar box --wall 200ms -- sleep 10
  box: ended at a limit: wall limit
  [137]
  $ spar box -- no-such-program
  error: no-such-program: not found in /usr/local/bin:/usr/bin:/bin, which is where a box looks
  [4]
  $ spar box
  error: box: no command; write it after --, as in spar box -- ls -l
  [2]
  $ spar box --memory lots -- true
  error: --memory: expected a size such as 64M or 1G, got "lots"
  [2]
  $ spar box --tier T0 -- true
  error: --tier T0 is no sandbox; add --unsafe-no-sandbox if that is what you want
  [2]
  $ spar box --json -- sh -c 'echo out; exit 7' 2>/dev/null | grep -o '"ended".*"wall_ms"'
  "ended": "exited", "exit_code": 7, "signal": null, "cpu_ms": N, "wall_ms"
  $ spar box --json -- sh -c 'echo out' 2>&1 >/dev/null
  out
