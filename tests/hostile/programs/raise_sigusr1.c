// ends: signalled 10
// Raises SIGUSR1 itself, to look like a broken judge (some runners report failures by this signal).
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    raise(SIGUSR1);
    return held();
}
