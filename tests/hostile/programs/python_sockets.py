# ends: exited 0
# The ordinary way to the network.
# SPDX-License-Identifier: MIT
import os
import socket

for target in (("127.0.0.1", int(os.environ["UDP_PORT"])), ("192.0.2.1", 80)):
    try:
        socket.create_connection(target, timeout=0.2)
        print("BREACH connected to", target)
    except OSError as error:
        print("refused:", error)
try:
    print("BREACH resolved", socket.gethostbyname("example.org"))
except OSError as error:
    print("refused:", error)
print("held")
