// ends: exited nonzero
// Lets the assembler take in the memory and the descriptors of init.
// SPDX-License-Identifier: MIT
__asm__(".data\n.incbin \"/proc/1/environ\"\n.incbin \"/proc/1/fd/3\"\n.incbin \"/proc/1/root/etc/shadow\"\n");
int main(void) { return 0; }
