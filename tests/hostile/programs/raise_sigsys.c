// ends: signalled 31 or forbidden_syscall
// Raises SIGSYS itself, to look like a forbidden call.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    raise(SIGSYS);
    return held();
}
