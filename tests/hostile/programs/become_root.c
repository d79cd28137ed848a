// ends: exited 0
// Looks for more rights: identities, capabilities, set-user-ID programs.
// SPDX-License-Identifier: MIT
#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#include "attack.h"
int main(void) {
    if (getuid() == 0 || geteuid() == 0) breach("runs as root");
    refused("setuid(0)", setuid(0));
    refused("setgid(0)", setgid(0));
    refused("setresuid(0)", setresuid(0, 0, 0));
    const gid_t groups[] = {0, 4, 6};
    refused("setgroups", setgroups(3, groups));
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct all[2] = {{~0u, ~0u, ~0u}, {~0u, ~0u, ~0u}};
    refused("capset", syscall(SYS_capset, &header, all));
    struct __user_cap_data_struct now[2];
    memset(now, 0, sizeof now);
    if (syscall(SYS_capget, &header, now) == 0 && (now[0].effective | now[0].permitted) != 0)
        breach("has capabilities");
    refused("raise an ambient capability", prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 21, 0, 0));
    if (prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1) breach("no_new_privs is off");
    return held();
}
