// ends: exited 0
// Closes all its descriptors, its output among them, and lives on for a moment.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    held();
    for (int fd = 0; fd < 4096; fd++) close(fd);
    sleep_ms(50);
    return 0;
}
