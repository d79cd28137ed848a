// ends: exited 0
// Leaves shared memory, semaphores and queues, System V's and POSIX', which need no process to live
// on. SPDX-License-Identifier: MIT
#include <mqueue.h>
#include <semaphore.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

#include "attack.h"
int main(int argc, char** argv) {
    const key_t key = (key_t)strtol(given("LEAVE_KEY"), NULL, 0);
    if (is_leaving(argc, argv)) {
        const int memory = shmget(key, 1 << 20, IPC_CREAT | 0666);
        if (memory >= 0) shmat(memory, NULL, 0);
        msgget(key, IPC_CREAT | 0666);
        semget(key, 1, IPC_CREAT | 0666);
        shmget(IPC_PRIVATE, 1 << 20, IPC_CREAT | 0666);
        mq_open("/left", O_CREAT | O_RDWR, 0666, NULL);
        shm_open("/left", O_CREAT | O_RDWR, 0666);
        sem_open("/left", O_CREAT, 0666, 1);
        return held();
    }
    refused("find shared memory", shmget(key, 0, 0));
    refused("find a queue", msgget(key, 0));
    refused("find semaphores", semget(key, 0, 0));
    for (int id = 0; id < 32; id++) {
        struct shmid_ds about;
        if (shmctl(id, IPC_STAT, &about) == 0 && about.shm_segsz == 1 << 20)
            breach("a private segment is there by its number");
    }
    refused("open a POSIX queue", mq_open("/left", O_RDWR));
    refused("open POSIX shared memory", shm_open("/left", O_RDWR, 0));
    refused("open a POSIX semaphore", sem_open("/left", 0) == SEM_FAILED ? -1 : 0);
    return held();
}
