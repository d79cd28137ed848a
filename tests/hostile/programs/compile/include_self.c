// ends: exited nonzero
// Includes itself for ever.
// SPDX-License-Identifier: MIT
#include __FILE__
int main(void) { return 0; }
