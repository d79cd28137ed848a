// verdict: RTE
// Ends with the code of timeout(1): no time limit.
// SPDX-License-Identifier: MIT
int main(void) { return 124; }
