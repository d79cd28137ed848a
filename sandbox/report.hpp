// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/fd.hpp"
#include "sandbox/tier.hpp"

namespace sandbox {

// How a run ended. The order of the tests that lead here is sandbox.md §5.5: set-up, exec, memory,
// output, cpu, idle, wall, forbidden call, signal, exit code.
enum class Ended : std::uint8_t {
    exited,     // exit_code is set
    signalled,  // signal is set; not one of ours
    cpu_limit,
    wall_limit,
    idle_limit,         // it neither ran nor waited for a CPU for Limits::idle
    memory_limit,       // the kernel's OOM killer, or (without cgroups) a failed allocation seen
    output_limit,       // stdout beyond output_bytes, or SIGXFSZ
    forbidden_syscall,  // SIGSYS, as the filter sends for a foreign ABI; syscall is set if known
    stopped,            // by a sink that returned Flow::stop, or by the stop token
    setup_failed,       // ours, never the program's fault: failure is set
    exec_failed,        // the program could not be started: failure is set
};
[[nodiscard]] std::string_view name(Ended ended);

enum class CpuSource : std::uint8_t { none, cgroup, task_clock, rusage };
enum class MemorySource : std::uint8_t { none, cgroup, max_rss, polled };
[[nodiscard]] std::string_view name(CpuSource source);
[[nodiscard]] std::string_view name(MemorySource source);

struct Usage {
    std::chrono::microseconds cpu{};  // user + system
    std::chrono::microseconds wall{};
    std::chrono::microseconds
        starved{};                  // runnable, but waiting for a CPU (cpu.pressure or schedstat)
    std::int64_t memory_bytes = 0;  // peak
    CpuSource cpu_source = CpuSource::none;  // none: the figure was not measured
    MemorySource memory_source = MemorySource::none;
};

// Which step failed, with the errno and what the user can do about it.
struct Failure {
    std::string step;    // "mount proc", "write uid_map", "execve ./solution"
    int error = 0;       // errno, 0 if not a system call
    std::string remedy;  // one sentence; may be empty
};

// One protection, active in this run or not.
struct Protection {
    std::string name;  // "user namespace", "seccomp", "memory limit (cgroup v1)", …
    bool active = false;
    std::string why;  // why it is not active
};

struct Collected {
    std::string name;
    Fd file;  // readable, at offset 0; empty if it could not be had
    std::int64_t size = 0;
    std::string why_missing;  // "does not exist", "is a symbolic link", "is larger than …"
};

struct Report {
    Ended ended = Ended::setup_failed;
    int exit_code = -1;
    int signal = 0;
    int syscall = -1;
    Usage usage;
    Tier tier = Tier::t0;
    Warmth warmth = Warmth::fresh;  // warm: part of the box had served an earlier run
    std::vector<Protection> protections;
    std::optional<Failure> failure;
    std::vector<Collected> collected;  // in the order asked for; then those of directories
    bool error_truncated = false;      // stderr was longer than Limits::error_bytes

    [[nodiscard]] bool exited_with(int code) const noexcept {
        return ended == Ended::exited && exit_code == code;
    }
};

}  // namespace sandbox
