// ends: exited nonzero
// Says that an error stands in the expected answer, so that the compiler quotes the line.
// SPDX-License-Identifier: MIT
#line 1 CANARY_STRING
int main(void) { return undeclared_in_the_answer; }
