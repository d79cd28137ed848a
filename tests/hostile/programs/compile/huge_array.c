// ends: exited nonzero or output_limit or memory_limit or signalled or cpu_limit
// An executable of 2 GiB.
// SPDX-License-Identifier: MIT
char table[0x7fffffff] = {1};
int main(void) { return table[1]; }
