# ends: exited 0
# Puts code where the next Python would find it: start-up files, caches, the user's packages.
# SPDX-License-Identifier: MIT
import os
import py_compile
import sys
import sysconfig

code = "print('BREACH poisoned')\n"
library = sysconfig.get_paths()["stdlib"]
places = [library + "/sitecustomize.py", library + "/json/__init__.py", "/usr/lib/python3/dist-packages/usercustomize.py",
          "/usr/local/lib/python3/dist-packages/x.pth", "/etc/python3/sitecustomize.py", "/root/.local/lib/x.py"]
for place in places:
    try:
        with open(place, "w") as file:
            file.write(code)
        print("BREACH wrote", place)
    except OSError:
        pass
try:
    os.makedirs(library + "/__pycache__", exist_ok=True)
    with open("/tmp/json.py", "w") as file:
        file.write(code)
    py_compile.compile("/tmp/json.py", cfile=library + "/__pycache__/json.cpython-311.pyc", doraise=True)
    print("BREACH wrote a cache below", library)
except OSError:
    pass
if sys.stdin.read() != "1 2 3\n":
    print("BREACH the input is not the runner's")
print("held")
