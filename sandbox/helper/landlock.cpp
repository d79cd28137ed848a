// SPDX-License-Identifier: MIT
//
// The structures are our own: the system's header may be older than the kernel, and the kernel
// takes any size it knows and demands zeros beyond.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "sandbox/fd.hpp"
#include "sandbox/helper/confine.hpp"

namespace sandbox::helper {
namespace {

struct RulesetAttr {
    std::uint64_t handled_access_fs;
    std::uint64_t handled_access_net;
    std::uint64_t scoped;
};
struct [[gnu::packed]] PathBeneathAttr {
    std::uint64_t allowed_access;
    std::int32_t parent_fd;
};
constexpr int kRulePathBeneath = 1;
constexpr unsigned kCreateRulesetVersion = 1;

constexpr std::uint64_t bit(unsigned n) { return std::uint64_t{1} << n; }
constexpr std::uint64_t kExecute = bit(0);
constexpr std::uint64_t kWriteFile = bit(1);
constexpr std::uint64_t kReadFile = bit(2);
constexpr std::uint64_t kReadDir = bit(3);
constexpr std::uint64_t kRefer = bit(13);
constexpr std::uint64_t kTruncate = bit(14);
constexpr std::uint64_t kIoctlDev = bit(15);
constexpr std::uint64_t kMakeCharDevice = bit(6);
constexpr std::uint64_t kMakeBlockDevice = bit(11);
constexpr std::uint64_t kOnFiles = kExecute | kWriteFile | kReadFile | kTruncate | kIoctlDev;

// The file rights known to each version: 13 at first, one more each in 2, 3 and 5.
std::uint64_t rights_of(int abi) {
    std::uint64_t rights = bit(13) - 1;
    if (abi >= 2) rights |= kRefer;
    if (abi >= 3) rights |= kTruncate;
    if (abi >= 5) rights |= kIoctlDev;
    return rights;
}

std::uint64_t rights_for(Access access) {
    switch (access) {
        case Access::read: return kReadFile | kReadDir;
        case Access::run: return kReadFile | kReadDir | kExecute;
        case Access::write: return ~(kMakeCharDevice | kMakeBlockDevice | kIoctlDev);
    }
    return 0;
}

bool add_fence(int ruleset, const Fence& fence, std::uint64_t handled, Steps& steps) {
    const Fd place(::open(fence.path.c_str(), O_PATH | O_CLOEXEC));
    if (!place) return errno == ENOENT || steps.did("open for Landlock", fence.path, -1);
    struct stat about {};
    if (!steps.did("stat for Landlock", ::fstat(place.get(), &about))) return false;
    PathBeneathAttr rule = {rights_for(fence.access) & handled, place.get()};
    if (!S_ISDIR(about.st_mode)) rule.allowed_access &= kOnFiles;
    return steps.did("landlock_add_rule", fence.path,
                     ::syscall(SYS_landlock_add_rule, ruleset, kRulePathBeneath, &rule, 0));
}

}  // namespace

int landlock_abi() noexcept {
    const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, kCreateRulesetVersion);
    const int known = abi < 0 ? 0 : static_cast<int>(abi);
#ifdef SPAR_FAULT_INJECTION
    // Older kernels for tests: a newer one takes what it is told to as they would.
    if (const char* const most = std::getenv("SPAR_BOX_LANDLOCK"))
        return std::min(known, static_cast<int>(std::strtol(most, nullptr, 10)));
#endif
    return known;
}

bool raise_fences(std::span<const Fence> fences, int abi, Steps& steps) {
    RulesetAttr attributes = {rights_of(abi), 0, 0};
    std::size_t size = offsetof(RulesetAttr, handled_access_net);
    if (abi >= 4) {
        attributes.handled_access_net = bit(0) | bit(1);  // bind and connect TCP
        size = offsetof(RulesetAttr, scoped);
    }
    if (abi >= 6) {
        attributes.scoped = bit(0) | bit(1);  // abstract Unix sockets, signals
        size = sizeof attributes;
    }
    const Fd ruleset(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0)));
    if (!steps.did("landlock_create_ruleset", ruleset.get())) return false;
    for (const Fence& fence : fences)
        if (!add_fence(ruleset.get(), fence, attributes.handled_access_fs, steps)) return false;
    return steps.did("landlock_restrict_self",
                     ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0));
}

}  // namespace sandbox::helper
