// ends: exited 0; uses cpu below 300
// Leaves processes of every kind: sleeping, spinning, stopped, dead and unreaped, waiting for a
// vfork. SPDX-License-Identifier: MIT
#include <dirent.h>

#include "attack.h"
static void stay(int kind) {
    setsid();
    for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
    if (kind == 1) raise(SIGSTOP);
    if (kind == 2 && vfork() == 0)
        for (;;) pause();
    if (kind == 3)
        for (;;) {
        }
    for (;;) pause();
}
int main(int argc, char** argv) {
    if (is_leaving(argc, argv)) {
        for (int kind = 0; kind < 4; kind++)
            if (fork() == 0) {
                if (fork() == 0) stay(kind);
                _exit(0);  // and nobody waits for it
            }
        sleep_ms(50);
        return held();
    }
    DIR* const processes = opendir("/proc");
    const struct dirent* entry;
    char path[300], name[16];
    while (processes != NULL && (entry = readdir(processes)) != NULL) {
        if (entry->d_name[0] < '0' || entry->d_name[0] > '9' || atoi(entry->d_name) == getpid())
            continue;
        snprintf(path, sizeof path, "/proc/%s/comm", entry->d_name);
        const int fd = open(path, O_RDONLY | O_CLOEXEC);
        if (fd < 0) continue;
        memset(name, 0, sizeof name);
        if (read(fd, name, sizeof name - 1) > 0 && strncmp(name, "attack", 6) == 0)
            breach("a process of the run before");
        close(fd);
    }
    return held();
}
