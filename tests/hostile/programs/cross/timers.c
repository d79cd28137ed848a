// ends: exited 0
// Leaves clocks that will kill: an alarm, interval timers, POSIX timers with SIGKILL.
// SPDX-License-Identifier: MIT
#include <sys/time.h>

#include "attack.h"
int main(int argc, char** argv) {
    if (is_leaving(argc, argv)) {
        const struct itimerval soon = {{0, 0}, {0, 300000}};
        setitimer(ITIMER_REAL, &soon, NULL);
        setitimer(ITIMER_PROF, &soon, NULL);
        struct sigevent event;
        memset(&event, 0, sizeof event);
        event.sigev_notify = SIGEV_SIGNAL;
        event.sigev_signo = SIGKILL;
        timer_t timer;
        const struct itimerspec when = {{0, 0}, {0, 300000000}};
        for (int i = 0; i < 16; i++)
            if (timer_create(CLOCK_MONOTONIC, &event, &timer) == 0)
                timer_settime(timer, 0, &when, NULL);
        return held();
    }
    struct itimerval now;
    for (int kind = ITIMER_REAL; kind <= ITIMER_PROF; kind++)
        if (getitimer(kind, &now) == 0 && (now.it_value.tv_sec != 0 || now.it_value.tv_usec != 0))
            breach("a timer runs");
    sleep_ms(400);
    return held();
}
