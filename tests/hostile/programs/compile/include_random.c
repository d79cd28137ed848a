// ends: memory_limit or exited nonzero or cpu_limit
// An endless header of noise.
// SPDX-License-Identifier: MIT
#include </dev/urandom>
int main(void) { return 0; }
