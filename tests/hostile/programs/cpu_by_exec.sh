# ends: cpu_limit; t2,t1: cpu_limit or unmetered wall_limit
# Spends its time in thousands of short programs.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
while :; do /bin/true; done
