// SPDX-License-Identifier: MIT
#include "practice/mock/instant.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>

namespace practice::mock {

Span between(const Instant& from, const Instant& until) {
    const bool same_boot = !from.boot.empty() && from.boot == until.boot;
    const Span passed = same_boot ? Span(until.boot_ms - from.boot_ms) : until.wall - from.wall;
    return std::max(passed, Span(0));
}

Instant instant_now() {
    Instant now;
    now.wall = std::chrono::floor<Span>(std::chrono::system_clock::now());
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::timespec time{};
    if (std::getline(file, now.boot) && ::clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        now.boot_ms = std::int64_t{time.tv_sec} * 1'000 + time.tv_nsec / 1'000'000;
    else
        now.boot.clear();
    return now;
}

}  // namespace practice::mock
