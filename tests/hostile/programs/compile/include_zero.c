// ends: memory_limit; t2,t1: memory_limit or exited nonzero
// An endless header.
// SPDX-License-Identifier: MIT
#include </dev/zero>
int main(void) { return 0; }
