// ends: exited 0
// Leaves System V objects behind, which live on without a process. (The runner looks for them.)
// SPDX-License-Identifier: MIT
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

#include "attack.h"
int main(void) {
    const key_t key = (key_t)strtol(given("LEAVE_KEY"), NULL, 0);
    shmget(key, 1 << 20, IPC_CREAT | 0666);
    msgget(key, IPC_CREAT | 0666);
    semget(key, 1, IPC_CREAT | 0666);
    return held();
}
