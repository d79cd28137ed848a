# ends: exited 0; collects nothing
# Leaves a directory that is hard to remove: odd names, no permissions, deep below, its own mode 0.
# SPDX-License-Identifier: MIT
import os

os.mkdir("line\nbreak")
os.mkdir(b"\xff\xfe invalid UTF-8")
os.mkdir("x" * 255)
open("-rf", "w").close()
os.symlink("/", "root")
os.symlink("..", "up")
os.mkdir("locked")
open("locked/inside", "w").close()
os.chmod("locked/inside", 0)
os.chmod("locked", 0)
for _ in range(400):
    os.mkdir("deeper")
    os.chdir("deeper")
os.chdir("/box" if os.path.isdir("/box") else os.environ["TMPDIR"])
try:
    os.chmod(".", 0)
except OSError:
    pass
print("held")
