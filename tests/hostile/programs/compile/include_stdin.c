// ends: exited
// The compiler's own input as a header: there is none.
// SPDX-License-Identifier: MIT
#include "/dev/stdin"
int main(void) { return 0; }
