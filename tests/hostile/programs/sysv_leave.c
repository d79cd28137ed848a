// ends: exited 0
// Leaves System V objects behind, which live on without a process. (The runner looks for them.)
// SPDX-License-Identifier: MIT
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

#include "attack.h"
int main(void) {
    shmget(0x7370, 1 << 20, IPC_CREAT | 0666);
    msgget(0x7371, IPC_CREAT | 0666);
    semget(0x7372, 1, IPC_CREAT | 0666);
    return held();
}
