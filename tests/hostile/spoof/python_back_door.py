# verdict: RTE
# Answers rightly, asks for code 0 on the way out, and leaves by the back door with another.
# SPDX-License-Identifier: MIT
import atexit
import os

a, b = map(int, input().split())
print(a + b, flush=True)
atexit.register(os._exit, 0)
os._exit(5)
