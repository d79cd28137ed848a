// SPDX-License-Identifier: MIT
#include "sandbox/helper/watch.hpp"

#include <algorithm>

namespace sandbox::helper {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr microseconds kShortest{500};
constexpr milliseconds kMemoryLook{20};  // at 2.5 GB/s of page faults: 50 MB late at worst

}  // namespace

Watch::Watch(const Limits& limits, int cpus, Clock::time_point start) noexcept
    : limits_(limits), cpus_(std::max(cpus, 1)), start_(start), looked_(start) {}

std::optional<Ended> Watch::check(const Meter::Reading& reading, Clock::time_point now) {
    if (reading.memory_bytes > limits_.memory_bytes) return Ended::memory_limit;
    if (reading.cpu > limits_.cpu) return Ended::cpu_limit;
    if (limits_.idle.count() > 0 && idle_too_long(reading, now)) return Ended::idle_limit;
    if (now - start_ > limits_.wall) return Ended::wall_limit;
    return std::nullopt;
}

// Time in which it neither ran nor waited for a CPU. A span in which it did either for a twentieth
// is progress, and the counting starts anew.
bool Watch::idle_too_long(const Meter::Reading& reading, Clock::time_point now) {
    const auto span = duration_cast<microseconds>(now - looked_);
    if (span < limits_.idle / 16) return idle_ >= limits_.idle;
    const auto busy = (reading.cpu - seen_.cpu) + (reading.starved - seen_.starved);
    if (busy * 20 > span)
        idle_ = microseconds(0);
    else
        idle_ += span - busy;
    looked_ = now;
    seen_ = reading;
    return idle_ >= limits_.idle;
}

Watch::Clock::time_point Watch::next(const Meter::Reading& reading, Clock::time_point now) const {
    const auto cpu_left = duration_cast<microseconds>(limits_.cpu) - reading.cpu;
    Clock::duration rest = std::max(microseconds(cpu_left.count() / cpus_), kShortest);
    rest = std::min<Clock::duration>(
        rest, std::max<Clock::duration>(start_ + limits_.wall - now, kShortest));
    if (limits_.idle.count() > 0)
        rest = std::min<Clock::duration>(
            rest, std::max<microseconds>(limits_.idle / 16, milliseconds(2)));
    if (reading.memory_bytes > 0) rest = std::min<Clock::duration>(rest, kMemoryLook);
    return now + rest;
}

}  // namespace sandbox::helper
