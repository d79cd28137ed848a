// ends: cpu_limit or memory_limit or output_limit or exited nonzero
// Thirty doublings of a token.
// SPDX-License-Identifier: MIT
#define A(x) x + x
#define B(x) A(A(A(A(A(x)))))
#define C(x) B(B(x))
int main(void) { return C(C(C(1))); }
