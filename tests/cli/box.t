One command in the sandbox; its exit code is ours.

  $ spar box -- sh -c 'echo hello; exit 3'
  $ echo input | spar box -- cat
  $ printf 'a\nb\n' > file && spar box -- wc -l < file
  $ spar box -- sh -c 'kill -SEGV $$'
  $ spar box -- pwd
  $ spar box -- sh -c 'ls -A | wc -l; touch new && echo writable'
  $ spar box --cpu 200ms -- sh -c 'while :; do :; done'
  $ spar box --wall 200ms -- sleep 10
  $ spar box -- no-such-program
  $ spar box
  $ spar box --memory lots -- true
  $ spar box --tier T0 -- true
  $ spar box --json -- sh -c 'echo out; exit 7' 2>/dev/null | grep -o '"ended".*"wall_ms"'
  $ spar box --json -- sh -c 'echo out' 2>&1 >/dev/null
