// ends: memory_limit or exited nonzero or output_limit or cpu_limit
// Lets the assembler take in an endless file.
// SPDX-License-Identifier: MIT
__asm__(".data\n.incbin \"/dev/zero\"\n");
int main(void) { return 0; }
