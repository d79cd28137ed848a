// ends: exited nonzero or output_limit or memory_limit or signalled or cpu_limit
// A macro of the assembler that calls itself twice.
// SPDX-License-Identifier: MIT
__asm__(".macro twice n\n.if \\n\ntwice \\n-1\ntwice \\n-1\n.endif\n.byte 0\n.endm\ntwice 40\n");
int main(void) { return 0; }
