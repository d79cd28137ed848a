// ends: cpu_limit
// Four threads spend the time four times as fast.
// SPDX-License-Identifier: MIT
#include <pthread.h>

#include "attack.h"
static void* spin(void* unused) {
    for (;;) {
    }
    return unused;
}
int main(void) {
    pthread_t thread;
    for (int i = 0; i < 3; i++) pthread_create(&thread, NULL, spin, NULL);
    spin(NULL);
}
