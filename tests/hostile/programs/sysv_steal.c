// ends: exited 0
// Uses and destroys the System V objects of others: the runner has made some that belong to
// everybody. SPDX-License-Identifier: MIT
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

#include "attack.h"
int main(void) {
    const key_t key = (key_t)strtol(given("IPC_KEY"), NULL, 0);
    const int memory = shmget(key, 0, 0);
    if (memory >= 0) {
        breach("found another's shared memory");
        char* const block = shmat(memory, NULL, 0);
        if (block != (char*)-1) block[0] = '!';
        shmctl(memory, IPC_RMID, NULL);
    }
    const int queue = msgget(key, 0);
    if (queue >= 0) breach("found another's message queue");
    const int semaphore = semget(key, 0, 0);
    if (semaphore >= 0) breach("found another's semaphores");
    return held();
}
