# ends: any
# The classic in shell: whatever the shell makes of the refusals, nothing may be left of it.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh disable=SC2264
bomb() { bomb | bomb & }
bomb
wait
echo held
