# ends: signalled or memory_limit or exited 1
# Lifts Python's own guard and recurses through C code until the stack is gone.
# SPDX-License-Identifier: MIT
import sys

sys.setrecursionlimit(1 << 30)


class Deep:
    def __repr__(self):
        return repr(self)


repr(Deep())
