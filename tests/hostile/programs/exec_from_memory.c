// ends: signalled 9
// Becomes a program that exists in memory only, whose name is no path, and kills itself as that.
// SPDX-License-Identifier: MIT
#include <sys/mman.h>
#include <sys/sendfile.h>

#include "attack.h"
int main(int argc, char** argv) {
    if (argc > 1) raise(SIGKILL);
    const int self = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    const int copy = memfd_create("no path\n", MFD_CLOEXEC);
    if (self < 0 || copy < 0) return 98;
    while (sendfile(copy, self, NULL, 1 << 20) > 0) {
    }
    char second[] = "second";
    char* const words[] = {argv[0], second, NULL};
    char* const none[] = {NULL};
    fexecve(copy, words, none);
    return 97;
}
