// ends: signalled 6
// Raises its core limit and aborts with 30 MiB to dump.
// SPDX-License-Identifier: MIT
#include <sys/resource.h>

#include "attack.h"
int main(void) {
    const struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY};
    setrlimit(RLIMIT_CORE, &all);
    char* const block = (char*)malloc(30 << 20);
    touch(block, 30 << 20);
    abort();
}
