// ends: exited 0 or memory_limit or cpu_limit; heavy
// Everything that is a descriptor but no file, and everything that is counted per user.
// SPDX-License-Identifier: MIT
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

#include "attack.h"
static int make(int kind) {
    sigset_t none;
    sigemptyset(&none);
    switch (kind) {
        case 0: return eventfd(0, 0);
        case 1: return epoll_create1(0);
        case 2: return timerfd_create(CLOCK_MONOTONIC, 0);
        case 3: return signalfd(-1, &none, 0);
        default: return inotify_init1(0);
    }
}
int main(void) {
    for (int child = 0; child < 24; child++) {
        if (fork() != 0) continue;
        int made = 0;
        for (int kind = 0; kind < 1000; kind++)
            if (make(kind % 5) >= 0) made += 1;
        _exit(made > 64);
    }
    int status = 0;
    while (wait(&status) > 0)
        if (status != 0) breach("more open files than the limit");
    int timers = 0;
    timer_t timer;
    while (timers < 500000 && timer_create(CLOCK_MONOTONIC, NULL, &timer) == 0) timers += 1;
    if (timers == 500000) breach("half a million timers");
    return held();
}
