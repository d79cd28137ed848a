// verdict: RTE
// Ends with the code by which shells tell of SIGKILL: no memory limit.
// SPDX-License-Identifier: MIT
int main(void) { return 137; }
