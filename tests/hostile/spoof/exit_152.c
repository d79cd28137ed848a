// verdict: RTE
// Ends with the code by which shells tell of SIGXCPU: no time limit.
// SPDX-License-Identifier: MIT
int main(void) { return 152; }
