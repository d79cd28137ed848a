# verdict: RTE
# Answers rightly and ends by an exception whose text says that all is well.
# SPDX-License-Identifier: MIT
a, b = map(int, input().split())
print(a + b, flush=True)
raise SystemExit("AC accepted")
