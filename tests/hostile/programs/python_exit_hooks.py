# ends: exited 5
# Prints a good answer and leaves by a back door; a hook that would still run asks for another code.
# SPDX-License-Identifier: MIT
import atexit
import os

atexit.register(os._exit, 0)
print("held", flush=True)
os._exit(5)
