// ends: exited 0; within 1000 ms
// A daemon of another session means to write to stdout after the program has ended.
// SPDX-License-Identifier: MIT
#include "attack.h"
int main(void) {
    if (fork() == 0) {
        setsid();
        if (fork() == 0) {
            sleep_ms(1200);
            breach("output after the end");
        }
        _exit(0);
    }
    wait(NULL);
    return held();
}
