# ends: exited 0
# Reaches the system calls past Python's own checks.
# SPDX-License-Identifier: MIT
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
CALLS = {"unshare": 272, "ptrace": 101, "mount": 165, "setns": 308, "bpf": 321, "reboot": 169, "chroot": 161}
for name, number in CALLS.items():
    if libc.syscall(number, 0x10000000, 0, 0, 0, 0) >= 0:
        print("BREACH", name)
if os.getppid() > 1 and libc.kill(os.getppid(), 0) == 0:
    print("BREACH may signal its parent")
if libc.socket(2, 1, 0) >= 0:
    print("BREACH socket")
print("held")
