// ends: exited 0 or memory_limit
// Huge pages are counted apart from other memory: mappings, memory files and shared segments of
// them. SPDX-License-Identifier: MIT
#include <linux/memfd.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/syscall.h>

#include "attack.h"
static const size_t kSize = (size_t)4 << 20;
static int used;
static void use(char* block) {
    if (block == MAP_FAILED || block == (char*)-1) return;
    touch(block, kSize);
    used += 1;
}
int main(void) {
    const int anywhere = MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB;
    signal(SIGXFSZ, SIG_IGN);
    for (int i = 0; i < 20; i++) {
        use(mmap(NULL, kSize, PROT_READ | PROT_WRITE, anywhere, -1, 0));
        const int file = (int)syscall(SYS_memfd_create, "huge", MFD_HUGETLB);
        if (file >= 0 && ftruncate(file, (off_t)kSize) == 0)
            use(mmap(NULL, kSize, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0));
        if (file >= 0) close(file);
        const int segment = shmget(IPC_PRIVATE, kSize, SHM_HUGETLB | IPC_CREAT | 0600);
        if (segment < 0) continue;
        use(shmat(segment, NULL, 0));
        shmctl(segment, IPC_RMID, NULL);
    }
    if (used > 18) breach("more huge pages than the memory limit");
    return held();
}
