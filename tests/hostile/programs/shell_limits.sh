# ends: exited 0
# Undoes its limits by the shell's own command, soft and hard.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC3045
exec 2>/dev/null
for limit in -n -f -c -l; do
    hard=$(ulimit -H "$limit")
    [ "$hard" = unlimited ] && echo "BREACH limit $limit was not set"
    (ulimit -H "$limit" unlimited) && echo "BREACH lifted limit $limit"
done
(ulimit -H -t unlimited; ulimit -H -u unlimited)
echo held
