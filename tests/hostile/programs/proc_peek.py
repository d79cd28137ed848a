# ends: exited 0
# Walks /proc for anything that tells of the world outside.
# SPDX-License-Identifier: MIT
import os


def attempt(path, mode=os.O_RDONLY):
    try:
        fd = os.open(path, mode | os.O_CLOEXEC | os.O_NONBLOCK)
        data = os.read(fd, 1) if mode == os.O_RDONLY else b"x"
        os.close(fd)
        return bool(data)
    except OSError:
        return False


try:
    others = [p for p in os.listdir("/proc") if p.isdigit() and int(p) != os.getpid()]
except OSError:
    others = [str(p) for p in range(1, 4000) if p != os.getpid()]
for pid in others:
    for part in ("environ", "maps", "mem", "stack", "auxv"):
        if attempt(f"/proc/{pid}/{part}"):
            print("BREACH", pid, part)
    for part in ("mem", "oom_score_adj", "attr/current"):
        if attempt(f"/proc/{pid}/{part}", os.O_RDWR):
            print("BREACH write", pid, part)
    for part in ("fd", "root", "cwd"):
        try:
            os.listdir(f"/proc/{pid}/{part}")
            print("BREACH list", pid, part)
        except OSError:
            pass
for path in ("/proc/kcore", "/proc/kallsyms", "/proc/keys", "/proc/sched_debug", "/proc/timer_list", "/proc/slabinfo"):
    if attempt(path):
        print("BREACH", path)
print("held")
