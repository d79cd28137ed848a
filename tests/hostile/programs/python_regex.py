# ends: cpu_limit
# A regular expression that backtracks for longer than the universe is old, inside one call of C code.
# SPDX-License-Identifier: MIT
import re

re.match(r"(a+)+$", "a" * 60 + "b")
