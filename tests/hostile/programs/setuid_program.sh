# ends: exited 0
# Runs the set-user-ID programs that the system has.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
for program in /bin/su /usr/bin/passwd /usr/bin/newgrp /usr/bin/mount; do
    [ -x "$program" ] || continue
    case "$("$program" --version </dev/null 2>&1; id -u 2>&1)" in
    *"
0") echo "BREACH $program" ;;
    esac
done
[ "$(id -u)" != 0 ] || echo "BREACH runs as root"
echo held
