// ends: exited nonzero or output_limit or memory_limit or signalled or cpu_limit or wall_limit
// Asks the assembler for two gigabytes of data, and for as many lines.
// SPDX-License-Identifier: MIT
__asm__(".data\n.fill 0x7fffffff, 1, 7\n.rept 100000000\n.byte 1\n.endr\n");
int main(void) { return 0; }
