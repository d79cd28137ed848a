// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>

#include "sandbox/helper/meter.hpp"
#include "sandbox/limits.hpp"
#include "sandbox/report.hpp"

namespace sandbox::helper {

// Decides when a running program has had enough, and when to look again. Knows no process: it is
// told the time and a reading.
class Watch {
  public:
    using Clock = std::chrono::steady_clock;
    Watch(const Limits& limits, int cpus, Clock::time_point start) noexcept;

    // The limit that is broken now, if any.
    [[nodiscard]] std::optional<Ended> check(const Meter::Reading& reading, Clock::time_point now);

    // When to look again at the latest. CPU time cannot run out sooner than with every CPU busy, so
    // a long limit costs few looks, and a short rest is caught within a millisecond.
    [[nodiscard]] Clock::time_point next(const Meter::Reading& reading,
                                         Clock::time_point now) const;

  private:
    [[nodiscard]] bool idle_too_long(const Meter::Reading& reading, Clock::time_point now);

    Limits limits_;
    int cpus_;
    Clock::time_point start_;
    // Idleness since the last progress.
    Clock::time_point looked_;
    Meter::Reading seen_;
    std::chrono::microseconds idle_{};
};

}  // namespace sandbox::helper
