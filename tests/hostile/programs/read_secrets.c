// ends: exited 0
// Reads what is not its own: the expected answer, passwords, and other processes' secrets.
// SPDX-License-Identifier: MIT
#include <dirent.h>

#include "attack.h"
// Whether the file can be read and holds `secret` (any byte, if it is NULL).
static void try_file(const char* path, const char* secret) {
    static char text[1 << 16];
    const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return;
    const ssize_t size = read(fd, text, sizeof text - 1);
    close(fd);
    if (size <= 0) return;
    for (ssize_t i = 0; i < size; i++)
        if (text[i] == 0) text[i] = ' ';
    text[size] = 0;
    if (secret == NULL || strstr(text, secret) != NULL) breach(path);
}
int main(void) {
    char path[512];
    snprintf(path, sizeof path, "%s/answer.txt", given("CANARY"));
    try_file(path, NULL);
    const char* const files[] = {"/etc/shadow",      "/etc/ssh/sshd_config",
                                 "/root/.bashrc",    "/proc/kcore",
                                 "/proc/kmsg",       "/dev/mem",
                                 "/dev/sda",         "/dev/vda",
                                 "/proc/1/mem",      "/etc/hostname",
                                 "/var/log/dpkg.log"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) try_file(files[i], NULL);
    DIR* const processes = opendir("/proc");
    if (processes == NULL) return held();
    const struct dirent* entry;
    while ((entry = readdir(processes)) != NULL) {
        if (entry->d_name[0] < '0' || entry->d_name[0] > '9') continue;
        if (atoi(entry->d_name) == getpid()) continue;
        const char* const parts[] = {"environ", "cmdline", "root/etc/shadow", "cwd/answer.txt"};
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
            snprintf(path, sizeof path, "/proc/%s/%s", entry->d_name, parts[i]);
            try_file(path, i < 2 ? "NEIGHBOUR_SECRET" : NULL);
        }
    }
    return held();
}
