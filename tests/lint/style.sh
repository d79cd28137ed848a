#!/usr/bin/env bash
# Layers, file sizes, licences, formatting, spelling and shell scripts. Prints what is wrong and where; exits 1 if anything is.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
failed=0
complain() { printf 'lint: %s\n' "$*" >&2; failed=1; }

cpp_files() { git ls-files '*.cpp' '*.hpp' | grep -v -E '^(problems/|tests/hostile/programs/|tests/cost/programs/)'; }

# An #include may only go down: cli → practice → judge → sandbox.
up() { # layer forbidden-prefixes
    git grep -n -E "#include \"($2)/" -- "$1" && complain "$1 includes a layer above it"
}
up sandbox 'judge|practice|cli'
up judge 'practice|cli'
up practice 'cli'
git grep -n -E '#include "judge/(bank|language|run)/' -- judge/support judge/model && complain "judge/support and judge/model are below the rest of judge"
git grep -n -E '#include "judge/(language|run)/' -- judge/bank && complain "judge/bank is below judge/language and judge/run"
git grep -n -E '#include "judge/run/' -- judge/language && complain "judge/language is below judge/run"

# Heavy headers stay in few files.
heavy() { # header most-files
    local count
    count=$(git grep -l -E "#include <$1" -- sandbox judge cli | wc -l)
    [ "$count" -le "$2" ] || complain "<$1…> is included by $count files of ours, at most $2 may"
}
heavy 'boost/process' 1
heavy 'CLI/' 30

while read -r file; do
    lines=$(wc -l <"$file")
    [ "$lines" -le 400 ] || complain "$file has $lines lines; 400 is the most: split it by idea"
    head -n 1 "$file" | grep -q 'SPDX-License-Identifier: MIT' || complain "$file:1: no SPDX line"
done < <(cpp_files)

mapfile -t sources < <(cpp_files)
clang-format --dry-run --Werror "${sources[@]}" 2>&1 | grep -m 20 'error:' && complain "clang-format -i the files above"

mapfile -t scripts < <(git ls-files dev .ci/run '*.sh' bench/run tests/uml/run)
shellcheck -x "${scripts[@]}" || complain "shellcheck"

mapfile -t texts < <(git ls-files '*.md' '*.hpp' '*.cpp' '*.txt' '*.yaml' | grep -v -E '/data/|/corpus/|^tests/hostile/programs/')
codespell --ignore-words tests/lint/words.txt "${texts[@]}" || complain "spelling"

git grep -n -w -E 'TODO|FIXME|XXX' -- '*.cpp' '*.hpp' '*.cmake' '*CMakeLists.txt' && complain "words that promise work not done"
exit $failed
