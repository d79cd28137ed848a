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

microseconds at_least_zero(nanoseconds time) {
    return std::max(duration_cast<microseconds>(time), microseconds(0));
}

}  // namespace

Fd Meter::task_clock(pid_t first) {
    perf_event_attr attributes{};
    attributes.size = sizeof attributes;
    attributes.type = PERF_TYPE_SOFTWARE;
    attributes.config = PERF_COUNT_SW_TASK_CLOCK;
    attributes.inherit = 1;
    attributes.exclude_kernel =
        1;  // what an ordinary user may ask for; this clock counts all anyway
    attributes.exclude_hv = 1;
    return Fd(static_cast<int>(
        ::syscall(SYS_perf_event_open, &attributes, first, -1, -1, PERF_FLAG_FD_CLOEXEC)));
}

Meter::Meter(const CgroupLeaf* leaf, int clock, pid_t first, std::int64_t memory_limit)
    : leaf_(leaf), clock_(clock), first_(first), memory_limit_(memory_limit) {
    clock_before_ = clock_now().value_or(0);
}

std::optional<std::int64_t> Meter::clock_now() const {
    std::int64_t count = 0;
    if (clock_ >= 0 && ::read(clock_, &count, sizeof count) == sizeof count) return count;
    return std::nullopt;
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
    const auto count = clock_now();
    if (!count) return std::nullopt;
    return at_least_zero(nanoseconds(*count - clock_before_ - prelude_.since_order));
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
        tree_ = usage_of_descendants(first_);
        if (tree_.processes > 1 && tree_.memory_bytes > memory_limit_ / 2)
            if (const std::int64_t exact = proportional_memory(first_); exact > 0)
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

Usage Meter::finish(const Family& family) {
    Usage result;
    const auto exact = exact_cpu();
    const bool by_clock = !leaf_ || !leaf_->cpu();
    result.cpu_source =
        exact ? (by_clock ? CpuSource::task_clock : CpuSource::cgroup) : CpuSource::rusage;
    if (exact)
        result.cpu = *exact;
    else
        result.cpu =
            family.cpu ? at_least_zero(*family.cpu - nanoseconds(prelude_.own)) : last_.cpu;
    result.starved = exact_starved().value_or(last_.starved);
    const auto peak = leaf_ && leaf_->limits_memory() ? leaf_->peak() : std::nullopt;
    result.memory_bytes = peak.value_or(std::max(family.resident_bytes, peak_));
    result.memory_source = peak                            ? MemorySource::cgroup
                           : result.memory_bytes == 0      ? MemorySource::none
                           : peak_ > family.resident_bytes ? MemorySource::polled
                                                           : MemorySource::max_rss;
    return result;
}

}  // namespace sandbox::helper
