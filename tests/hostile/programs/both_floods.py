# ends: output_limit
# Floods stdout and stderr in turn, so that whoever reads only one of them hangs.
# SPDX-License-Identifier: MIT
import os

while True:
    os.write(2, b"e" * 65536)
    os.write(1, b"o" * 65536)
