# ends: memory_limit; t2,t1: memory_limit or exited 1
# A list that grows until MemoryError or the killer comes.
# SPDX-License-Identifier: MIT
blocks = []
for _ in range(512):
    blocks.append(bytearray(1 << 20))
print("BREACH 512 MiB at a limit of 64 MiB")
