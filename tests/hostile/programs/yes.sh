# ends: output_limit
# The shortest flood there is.
# SPDX-License-Identifier: MIT
# shellcheck shell=sh
exec yes held
