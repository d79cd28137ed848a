// verdict: RTE
// Ends with the code of a program that could not be started: no error of the judge.
// SPDX-License-Identifier: MIT
int main(void) { return 127; }
