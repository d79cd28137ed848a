// verdict: CE
// A program that is too large to be made.
// SPDX-License-Identifier: MIT
__asm__(".data\n.fill 0x7fffffff, 1, 7\n");
int main(void) { return 0; }
