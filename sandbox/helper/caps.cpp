// SPDX-License-Identifier: MIT
#include <grp.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "sandbox/helper/confine.hpp"

namespace sandbox::helper {

bool drop_bounding_set(Steps& steps) {
    for (unsigned long cap = 0; ::prctl(PR_CAPBSET_DROP, cap, 0, 0, 0) == 0; ++cap) {
    }
    return errno == EINVAL ||  // beyond the last one
           steps.did("drop bounding set", -1);
}

bool drop_capabilities(Steps& steps) {
    constexpr unsigned long kNoWayBack = SECBIT_NOROOT | SECBIT_NOROOT_LOCKED |
                                         SECBIT_NO_SETUID_FIXUP | SECBIT_NO_SETUID_FIXUP_LOCKED |
                                         SECBIT_KEEP_CAPS_LOCKED | SECBIT_NO_CAP_AMBIENT_RAISE |
                                         SECBIT_NO_CAP_AMBIENT_RAISE_LOCKED;
    if (!steps.did("lock securebits", ::prctl(PR_SET_SECUREBITS, kNoWayBack, 0, 0, 0)))
        return false;
    __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    const std::array<__user_cap_data_struct, 2> none{};
    return steps.did("drop capabilities", ::syscall(SYS_capset, &header, none.data()));
}

bool become_user(uid_t id, Steps& steps) {
    return steps.did("setgroups", ::setgroups(0, nullptr)) &&
           steps.did("setresgid", ::setresgid(id, id, id)) &&
           steps.did("setresuid", ::setresuid(id, id, id));
}

}  // namespace sandbox::helper
