// ends: exited 0
// Closes its own ends of the pipes and keeps running: an end of output is not the end of the
// program. SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    held();
    close(1);
    close(2);
    burn(0.1);
    return 0;
}
