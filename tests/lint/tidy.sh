#!/usr/bin/env bash
# clang-tidy over the eighth of our files that the commit's hash chooses, or over all with --full.
set -euo pipefail
cd "$(dirname "$0")/../.."
part=$((16#$(git rev-parse HEAD | cut -c1-6) % 8))
# What is compiled into a candidate's program (the counter of steps) speaks the linker's names and plain C.
mapfile -t files < <(git ls-files 'sandbox/*.cpp' 'judge/*.cpp' 'practice/*.cpp' 'cli/*.cpp' ':!judge/cost/counter' | awk -v part="$part" -v full="${1:-}" \
    'full == "--full" || NR % 8 == part')
[ "${#files[@]}" -gt 0 ] || { echo "tidy: no file to check" >&2; exit 1; }
printf 'clang-tidy on %d files (part %d of 8)\n' "${#files[@]}" "$part"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet --extra-arg=-Wno-unknown-warning-option -p build/tidy 2> >(grep -v -E 'warnings? (generated|treated)|Suppressed' >&2)
