// ends: exited 0
// Tries to change files of the host: the runner's canary, system files, its own program, kernel
// knobs. SPDX-License-Identifier: MIT
#include <sys/xattr.h>

#include "attack.h"
static void try_file(const char* path) {
    char what[512];
    snprintf(what, sizeof what, "open %s for writing", path);
    refused(what, open(path, O_WRONLY | O_CLOEXEC));
    snprintf(what, sizeof what, "chmod %s", path);
    refused(what, chmod(path, 0777));
    snprintf(what, sizeof what, "chown %s", path);
    refused(what, chown(path, getuid(), getgid()));
    snprintf(what, sizeof what, "change the times of %s", path);
    refused(what, utimensat(AT_FDCWD, path, NULL, 0));
    snprintf(what, sizeof what, "set an attribute of %s", path);
    refused(what, setxattr(path, "user.spar", "x", 1, 0));
    snprintf(what, sizeof what, "truncate %s", path);
    refused(what, truncate(path, 0));
    snprintf(what, sizeof what, "unlink %s", path);
    refused(what, unlink(path));
}
int main(void) {
    char path[256];
    snprintf(path, sizeof path, "%s/answer.txt", given("CANARY"));
    try_file(path);
    snprintf(path, sizeof path, "%s/new", given("CANARY"));
    refused("make a file beside the canary", open(path, O_CREAT | O_WRONLY, 0600));
    refused("make a directory beside the canary", mkdir(path, 0700));
    refused("make a link beside the canary", symlink("/", path));
    refused("make a pipe beside the canary", mkfifo(path, 0600));
    refused("rename the canary", rename(given("CANARY"), "/tmp/mine"));
    const char* const files[] = {"/etc/passwd",
                                 "/etc/ld.so.cache",
                                 "/usr/bin/env",
                                 "/proc/sys/kernel/core_pattern",
                                 "/proc/sys/kernel/hostname",
                                 "/proc/sysrq-trigger",
                                 "/sys/kernel/mm/transparent_hugepage/enabled",
                                 "/sys/fs/cgroup/cgroup.procs"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        refused(files[i], open(files[i], O_WRONLY | O_CLOEXEC));
    refused("make /usr/bin/spar-hostile", open("/usr/bin/spar-hostile", O_CREAT | O_WRONLY, 0755));
    refused("make /spar-hostile", open("/spar-hostile", O_CREAT | O_WRONLY, 0755));
    refused("own program", open("/proc/self/exe", O_WRONLY));
    return held();
}
