# ends: memory_limit; t2,t1: memory_limit or exited 1
# Unpacks a small text of which each level is a thousand times the last.
# SPDX-License-Identifier: MIT
import zlib

data = zlib.compress(b"\0" * 30_000_000, 9)
kept = []
while True:
    kept.append(zlib.decompress(data))
