// ends: signalled 9
// Raises SIGKILL itself, to look like a memory or time limit.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    raise(SIGKILL);
    return held();
}
