// verdict: CE
// Does not compile, in megabytes.
// SPDX-License-Identifier: MIT
#define A x x x x x x x x
#define B A A A A A A A A
#define C B B B B B B B B
#define D C C C C C C C C
int main(void) { D; }
