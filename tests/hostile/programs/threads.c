// ends: exited 0
// Starts ten thousand threads.
// SPDX-License-Identifier: MIT
#include <pthread.h>

#include "attack.h"
static void* wait_forever(void* unused) {
    pause();
    return unused;
}
int main(void) {
    pthread_t thread;
    int threads = 0;
    while (threads < 10000 && pthread_create(&thread, NULL, wait_forever, NULL) == 0) threads++;
    printf("%d threads\n", threads);
    if (threads > 64) breach("more threads than the limit of 32 processes allows");
    return held();
}
