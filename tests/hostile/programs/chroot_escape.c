// ends: exited 0
// The classics: a second chroot, "..", a kept descriptor of the root, magic links, a rename of the
// ground one stands on. SPDX-License-Identifier: MIT
#include "attack.h"
static void look(const char* how) {
    if (access("etc/shadow", F_OK) == 0 && access("etc/hostname", R_OK) == 0) breach(how);
}
int main(void) {
    const int root = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (mkdir("/tmp/jail", 0700) == 0) {
        refused("chroot", chroot("/tmp/jail"));
        rmdir("/tmp/jail");
    }
    for (int i = 0; i < 64; i++)
        if (chdir("..") != 0) break;
    refused("make a file above", open("../../../../spar-hostile", O_CREAT | O_WRONLY, 0600));
    if (root >= 0) {
        refused("make a file in the root's parent",
                openat(root, "../../../spar-hostile", O_CREAT | O_WRONLY, 0600));
        if (fchdir(root) == 0) refused("write in the root", mkdir("spar-hostile", 0700));
    }
    const char* const links[] = {"/proc/1/root", "/proc/1/cwd", "/proc/self/task/1/root"};
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        if (chdir(links[i]) == 0) look(links[i]);
    refused("read the canary's directory", open(given("CANARY"), O_RDONLY | O_DIRECTORY));
    char path[512];
    snprintf(path, sizeof path, "/proc/self/root%s/answer.txt", given("CANARY"));
    refused("the canary through /proc/self/root", open(path, O_RDONLY));
    return held();
}
