# ends: exited 0 or signalled
# Kills its parents with the tools at hand.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
exec 2>/dev/null
[ "$PPID" -gt 1 ] && kill -0 "$PPID" && echo "BREACH its parent may be signalled"
[ "$PPID" -gt 1 ] && { echo held; exit 0; }
kill -STOP 1
kill -KILL 1
pkill -9 spar-box
killall -9 spar-box
echo held
