# ends: exited 137
# Ends with the code by which shells and runners tell that a program could not be run, or was killed.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
exit 137
