// SPDX-License-Identifier: MIT
#include "sandbox/report.hpp"

namespace sandbox {

std::string_view name(Ended ended) {
    switch (ended) {
        case Ended::exited: return "exited";
        case Ended::signalled: return "signalled";
        case Ended::cpu_limit: return "cpu_limit";
        case Ended::wall_limit: return "wall_limit";
        case Ended::idle_limit: return "idle_limit";
        case Ended::memory_limit: return "memory_limit";
        case Ended::output_limit: return "output_limit";
        case Ended::forbidden_syscall: return "forbidden_syscall";
        case Ended::stopped: return "stopped";
        case Ended::setup_failed: return "setup_failed";
        case Ended::exec_failed: return "exec_failed";
    }
    return "unknown";
}

std::string_view name(CpuSource source) {
    switch (source) {
        case CpuSource::none: return "none";
        case CpuSource::cgroup: return "cgroup";
        case CpuSource::task_clock: return "task_clock";
        case CpuSource::rusage: return "rusage";
    }
    return "unknown";
}

std::string_view name(MemorySource source) {
    switch (source) {
        case MemorySource::none: return "none";
        case MemorySource::cgroup: return "cgroup";
        case MemorySource::max_rss: return "max_rss";
        case MemorySource::polled: return "polled";
    }
    return "unknown";
}

}  // namespace sandbox
