// ends: exited 0
// Leaves a POSIX message queue behind.
// SPDX-License-Identifier: MIT
#include <mqueue.h>

#include "attack.h"
int main(void) {
    refused("mq_open", mq_open("/spar-hostile", O_CREAT | O_RDWR, 0600, NULL));
    return held();
}
