// ends: exited nonzero or cpu_limit or wall_limit; stdin none
// Megabytes of error messages from a small source.
// SPDX-License-Identifier: MIT
#define E1 undeclared_name_that_is_long(undeclared_other, undeclared_third);
#define E2 E1 E1 E1 E1 E1 E1 E1 E1 E1 E1
#define E3 void f();namespace {void g() {E2 E2 E2 E2 E2 E2 E2 E2 E2 E2}}
#define E4(n) struct s##n { void f() { x##n = y##n; E2 } };
E3
E4(0) E4(1) E4(2) E4(3) E4(4) E4(5) E4(6) E4(7) E4(8) E4(9) E4(10) E4(11) E4(12) E4(13) E4(14)
int main() {}
