// ends: exited 0
// Moves to another control group, where its limits do not hold.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    const char* const groups[] = {
        "/sys/fs/cgroup/cgroup.procs", "/sys/fs/cgroup/memory/tasks", "/sys/fs/cgroup/pids/tasks",
        "/sys/fs/cgroup/unified/cgroup.procs", "/sys/fs/cgroup/memory/cgroup.procs"};
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        const int fd = open(groups[i], O_WRONLY);
        if (fd >= 0 && write(fd, "0", 1) == 1) breach(groups[i]);
    }
    return held();
}
