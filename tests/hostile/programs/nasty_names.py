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
with open("locked/inside", "w") as file:
    os.fchmod(file.fileno(), 0)
os.fchmod(os.open("locked", os.O_RDONLY), 0)
for _ in range(400):
    os.mkdir("deeper")
    os.chdir("deeper")
os.chdir("/box" if os.path.isdir("/box") else os.environ["TMPDIR"])
try:
    os.fchmod(os.open(".", os.O_RDONLY), 0)
except OSError:
    pass
print("held")
