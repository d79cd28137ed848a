// ends: memory_limit; t2,t1: any; heavy
// Fills the stacks of many threads, each of them below the limit.
// SPDX-License-Identifier: MIT
#include <pthread.h>

#include "attack.h"
static void* fill(void* nothing) {
    char block[7 << 20];
    touch(block, sizeof block);
    sleep_ms(600);
    return nothing;
}
int main(void) {
    pthread_t threads[24];
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 8 << 20);
    int started = 0;
    while (started < 24 && pthread_create(&threads[started], &attributes, fill, NULL) == 0)
        started += 1;
    for (int i = 0; i < started; i++) pthread_join(threads[i], NULL);
    return started == 24 ? 4 : 3;
}
