// ends: exited 0; writable
// Leaves files wherever it may write: plain, hidden, locked, linked, deep, with sticky rights.
// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <sys/xattr.h>

#include "attack.h"
static const char* const kPlaces[] = {".", "/tmp", "/dev/shm", "/box", "/dev", "/"};
static void leave(const char* place) {
    if (chdir(place) != 0) return;
    const char* const names[] = {"left", ".left", "lib.so", "attack.left", "core"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const int fd = open(names[i], O_CREAT | O_WRONLY, 0777);
        if (fd < 0) continue;
        if (write(fd, "left", 4) != 4) continue;
        fsetxattr(fd, "user.left", "x", 1, 0);
        fchmod(fd, 04777);
        link(names[i], "left.link");
    }
    mkdir("left.d", 0777);
    if (chdir("left.d") != 0) return;
    symlink("/", "root");
    mkfifo("pipe", 0666);
    mkdir("deep", 0);
    chdir("..");
    const int locked = open("left.d", O_RDONLY);
    if (locked >= 0) fchmod(locked, 0);
}
static void look(const char* place) {
    DIR* const directory = opendir(place);
    if (directory == NULL) return;
    const struct dirent* entry;
    while ((entry = readdir(directory)) != NULL)
        if (strstr(entry->d_name, "left") != NULL || strcmp(entry->d_name, "lib.so") == 0 ||
            strcmp(entry->d_name, "core") == 0)
            breach(entry->d_name);
    closedir(directory);
}
int main(int argc, char** argv) {
    const char* const home = getenv("HOME");
    for (size_t i = 0; i < sizeof kPlaces / sizeof *kPlaces; i++)
        is_leaving(argc, argv) ? leave(kPlaces[i]) : look(kPlaces[i]);
    if (home != NULL) is_leaving(argc, argv) ? leave(home) : look(home);
    return held();
}
