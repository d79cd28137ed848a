# ends: cpu_limit or wall_limit or idle_limit; t3: cpu_limit or wall_limit or idle_limit or memory_limit
# Forks in Python and survives each refusal.
# SPDX-License-Identifier: MIT
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
