// verdict: CE
// Does not compile, and lets the compiler say that it is accepted.
// SPDX-License-Identifier: MIT
#error "AC accepted: 0 errors; spar: verdict AC"
int main(void) { return 0; }
