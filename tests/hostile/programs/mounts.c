// ends: exited 0
// Changes what is mounted, by the old calls and the new.
// SPDX-License-Identifier: MIT
#include <sys/mount.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    refused("mount tmpfs", mount("x", "/tmp", "tmpfs", 0, NULL));
    refused("mount proc", mount("x", "/tmp", "proc", 0, NULL));
    refused("bind mount", mount("/", "/tmp", NULL, MS_BIND | MS_REC, NULL));
    refused("remount writable", mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND, NULL));
    refused("umount /proc", umount2("/proc", MNT_DETACH));
    refused("chroot", chroot("/tmp"));
    refused("pivot_root", syscall(SYS_pivot_root, ".", "."));
    refused("fsopen", syscall(SYS_fsopen, "tmpfs", 0));
    refused("open_tree", syscall(SYS_open_tree, AT_FDCWD, "/", 1));
    refused("move_mount", syscall(SYS_move_mount, AT_FDCWD, "/proc", AT_FDCWD, "/tmp", 0));
    refused("mount_setattr", syscall(SYS_mount_setattr, AT_FDCWD, "/", 0, NULL, 0));
    refused("fspick", syscall(SYS_fspick, AT_FDCWD, "/", 0));
    return held();
}
