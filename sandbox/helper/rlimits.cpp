// SPDX-License-Identifier: MIT
#include <sys/resource.h>

#include <cerrno>

#include "sandbox/helper/confine.hpp"

namespace sandbox::helper {
namespace {

// Sets a limit, soft and hard, or leaves it where it is lower already: only root may raise it.
bool lower(__rlimit_resource resource, std::uint64_t value, Steps& steps) {
    const rlimit64 wanted = {value, value};
    rlimit64 before{};
    if (::prlimit64(0, resource, &wanted, &before) != 0) {
        if (errno != EPERM || !steps.did("getrlimit", ::getrlimit64(resource, &before)))
            return steps.did("setrlimit", -1);
    } else if (before.rlim_max >= value) {
        return steps.did("setrlimit", 0);
    }
    before.rlim_cur = before.rlim_max;
    return steps.did("setrlimit", ::setrlimit64(resource, &before));
}

}  // namespace

// RLIMIT_AS is never set: managed runtimes reserve address space by the gigabyte. The stack is as
// large as the memory unless stated: runaway recursion ends at the memory limit, deep recursion
// works, and threads get glibc's 2 MiB (a finite value would become every thread's stack size).
bool set_rlimits(const Limits& limits, const ResourceWalls& walls, Steps& steps) {
    const auto bytes = [](std::int64_t value) { return static_cast<std::uint64_t>(value); };
    const auto whole_seconds = static_cast<std::uint64_t>(limits.cpu.count() / 1000);
    const std::uint64_t stack =
        limits.stack_bytes > 0 ? bytes(limits.stack_bytes) : RLIM64_INFINITY;
    return lower(RLIMIT_CORE, 0, steps) && lower(RLIMIT_FSIZE, bytes(limits.file_bytes), steps) &&
           lower(RLIMIT_NOFILE, static_cast<std::uint64_t>(limits.open_files), steps) &&
           lower(RLIMIT_STACK, stack, steps) && lower(RLIMIT_MEMLOCK, 0, steps) &&
           lower(RLIMIT_MSGQUEUE, 0, steps) && lower(RLIMIT_NICE, 0, steps) &&
           lower(RLIMIT_RTPRIO, 0, steps) &&
           lower(RLIMIT_CPU, whole_seconds + 2, steps) &&  // a backstop: the supervisor is finer
           (walls.processes == 0 || lower(RLIMIT_NPROC, walls.processes, steps));
}

bool limit_data(const Limits& limits, const ResourceWalls& walls, Steps& steps) {
    return walls.memory_in_cgroup ||
           lower(RLIMIT_DATA, static_cast<std::uint64_t>(limits.memory_bytes), steps);
}

}  // namespace sandbox::helper
