// ends: signalled 24
// Raises SIGXCPU itself, to look like a time limit.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    raise(SIGXCPU);
    return held();
}
