# ends: cpu_limit
# Spins in Python with every signal it can name ignored.
# SPDX-License-Identifier: MIT
import signal

for number in signal.valid_signals():
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    pass
