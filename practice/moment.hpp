// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace practice {

// A point in time, as the history stores it: milliseconds since 1970, UTC.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr std::int64_t to_ms(Moment moment) {
    return moment.time_since_epoch().count();
}
[[nodiscard]] constexpr Moment from_ms(std::int64_t ms) {
    return Moment(std::chrono::milliseconds(ms));
}

// A day of the candidate's own calendar, counted from 1970-01-01.
using Day = std::chrono::sys_days;

// Local days that begin at an hour of the candidate's choice: who practises past midnight is still
// in the same day.
class Calendar {
  public:
    explicit Calendar(std::chrono::hours day_start = std::chrono::hours(4))
        : day_start_(day_start) {}
    [[nodiscard]] Day day_of(Moment moment) const;
    [[nodiscard]] Moment start_of(Day day) const;
    // Days between two moments, never negative.
    [[nodiscard]] int days_between(Moment from, Moment until) const;

  private:
    std::chrono::hours day_start_;
};

// "2026-11-22 18:04" in local time; "2026-11-22".
[[nodiscard]] std::string local_text(Moment moment);
[[nodiscard]] std::string text(Day day);
// "2026-11-22"; nullopt if it is no date.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

}  // namespace practice
