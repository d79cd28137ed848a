// SPDX-License-Identifier: MIT
#include "sandbox/helper/meter.hpp"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>

#include "sandbox/helper/process_tree.hpp"

namespace sandbox::helper {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::nanoseconds;

constexpr std::chrono::milliseconds kWalkEvery{10};

// A clock of the CPU time of `pid` and all that it will beget. Empty where perf is forbidden.
Fd open_task_clock(pid_t pid) {
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_TASK_CLOCK;
    attributes.inherit = 1;
    attributes.exclude_kernel =
        1;  // what an ordinary user may ask for; this clock counts all anyway
    attributes.exclude_hv = 1;
    return Fd(static_cast<int>(
        ::syscall(SYS_perf_event_open, &attributes, pid, -1, -1, PERF_FLAG_FD_CLOEXEC)));
}

microseconds at_least_zero(nanoseconds time) {
    return std::max(duration_cast<microseconds>(time), microseconds(0));
}

nanoseconds of(const timeval& time) {
    return std::chrono::seconds(time.tv_sec) + microseconds(time.tv_usec);
}

}  // namespace

Meter::Meter(const CgroupLeaf* leaf, pid_t init, std::int64_t memory_limit)
    : leaf_(leaf), init_(init), memory_limit_(memory_limit) {
    if (!leaf_ || !leaf_->meters_cpu()) clock_ = open_task_clock(init);
}

Meter::Reading Meter::start(const Prelude& prelude) {
    prelude_ = prelude;
    if (leaf_) starved_before_ = leaf_->starved().value_or(microseconds(0));
    return {.cpu = {}, .starved = {}, .memory_bytes = must_poll_memory() ? 1 : 0};
}

bool Meter::must_poll_memory() const noexcept { return !leaf_ || !leaf_->limits_memory(); }

std::optional<microseconds> Meter::exact_cpu() const {
    const auto cpu = leaf_ ? leaf_->cpu() : std::nullopt;
    if (cpu) return at_least_zero(*cpu - nanoseconds(prelude_.since_join));
    std::uint64_t count = 0;
    if (clock_ && ::read(clock_.get(), &count, sizeof count) == sizeof count)
        return at_least_zero(nanoseconds(count) - nanoseconds(prelude_.own + prelude_.init));
    return std::nullopt;
}

std::optional<microseconds> Meter::exact_starved() const {
    const auto starved = leaf_ ? leaf_->starved() : std::nullopt;
    if (!starved) return std::nullopt;
    return at_least_zero(*starved - starved_before_);
}

// Walking through /proc takes milliseconds for a tree of many processes: not at every look.
const TreeUsage& Meter::tree() {
    const auto now = std::chrono::steady_clock::now();
    if (now - walked_ >= kWalkEvery) {
        tree_ = usage_of_descendants(init_);
        if (tree_.processes > 1 && tree_.memory_bytes > memory_limit_ / 2)
            if (const std::int64_t exact = proportional_memory(init_); exact > 0)
                tree_.memory_bytes = std::min(tree_.memory_bytes, exact);
        walked_ = now;
    }
    return tree_;
}

Meter::Reading Meter::read() {
    const auto cpu = exact_cpu();
    const auto starved = exact_starved();
    const TreeUsage tree = !cpu || !starved || must_poll_memory() ? this->tree() : TreeUsage{};
    last_.cpu = cpu ? *cpu : at_least_zero(nanoseconds(tree.cpu_ns) - nanoseconds(prelude_.own));
    last_.starved =
        std::max(last_.starved, starved ? *starved : at_least_zero(nanoseconds(tree.starved_ns)));
    last_.memory_bytes = must_poll_memory() ? tree.memory_bytes : 0;
    peak_ = std::max(peak_, last_.memory_bytes);
    return last_;
}

Usage Meter::finish(const rusage& usage) {
    Usage result;
    const auto exact = exact_cpu();
    result.cpu_source =
        exact ? (clock_ ? CpuSource::task_clock : CpuSource::cgroup) : CpuSource::rusage;
    result.cpu = exact ? *exact
                       : at_least_zero(of(usage.ru_utime) + of(usage.ru_stime) -
                                       nanoseconds(prelude_.own + prelude_.init));
    result.starved = exact_starved().value_or(last_.starved);
    const auto peak = leaf_ && leaf_->limits_memory() ? leaf_->peak() : std::nullopt;
    const std::int64_t resident = std::int64_t{usage.ru_maxrss} * 1024;
    result.memory_bytes = peak.value_or(std::max(resident, peak_));
    result.memory_source = peak               ? MemorySource::cgroup
                           : peak_ > resident ? MemorySource::polled
                                              : MemorySource::max_rss;
    return result;
}

}  // namespace sandbox::helper
