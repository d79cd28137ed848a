// ends: exited 0
// Opens and removes POSIX message queues that others have made.
// SPDX-License-Identifier: MIT
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    const char* const name = given("QUEUE_NAME");
    refused("open another's queue", syscall(SYS_mq_open, name, O_RDWR, 0, NULL));
    refused("remove another's queue", syscall(SYS_mq_unlink, name));
    return held();
}
