// ends: signalled 14
// Lets its own alarm kill it, to look like a clock of the judge.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    alarm(0);
    raise(SIGALRM);
    return held();
}
