# ends: exited 0
# Changes Python itself: builtins, modules, search paths, caches, hooks; the next run finds a fresh one.
# SPDX-License-Identifier: MIT
import builtins
import os
import signal
import sys

if sys.argv[1] == "leave":
    builtins.len = lambda x: 42
    builtins.left = True
    sys.modules["left"] = sys
    sys.path.insert(0, "/tmp")
    sys.setrecursionlimit(50)
    sys.setswitchinterval(100)
    os.environ["LEFT"] = "1"
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for place in ("/tmp", os.environ.get("TMPDIR", "/tmp"), "."):
        try:
            for name in ("json.py", "sitecustomize.py", "random.py"):
                with open(os.path.join(place, name), "w") as file:
                    file.write("print('BREACH poisoned')\n")
        except OSError:
            pass
    if "numpy" in sys.modules:
        sys.modules["numpy"].sum = None
else:
    import json
    import random

    assert json.loads("[1]") == [1] and random.random() < 1
    if len("four") != 4 or hasattr(builtins, "left") or "left" in sys.modules:
        print("BREACH changed modules")
    if sys.getrecursionlimit() < 900 or sys.getswitchinterval() > 1 or "LEFT" in os.environ:
        print("BREACH changed settings")
    if signal.getsignal(signal.SIGTERM) != signal.SIG_DFL:
        print("BREACH an ignored signal")
    if sys.stdin.read() != "1 2 3\n":
        print("BREACH another input")
print("held")
