// verdict: RTE
// Prints nothing and ends as a validator does that accepts.
// SPDX-License-Identifier: MIT
int main(void) { return 42; }
