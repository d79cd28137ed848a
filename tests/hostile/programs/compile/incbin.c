// ends: exited nonzero
// Lets the assembler take in the expected answer, for the program to print.
// SPDX-License-Identifier: MIT
__asm__(".globl answer\nanswer: .incbin " CANARY_STRING "\n");
int main(void) { return 0; }
