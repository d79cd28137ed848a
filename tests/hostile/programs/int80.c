// ends: forbidden_syscall or signalled 31 or signalled 11
// Calls the kernel through the 32-bit gate, whose numbers mean something else.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    long number = 20;
    __asm__ volatile("int $0x80" : "+a"(number) : : "memory");
    if (number == getpid()) breach("int 0x80");
    return held();
}
