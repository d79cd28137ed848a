// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "practice/history.hpp"
#include "practice/records.hpp"

namespace practice {

// What was done on a problem since its card was last rated.
struct Effort {
    // Time worked: between things that happened, pauses of more than an hour left out. Absent if
    // nothing happened before `now` that it could be counted from.
    std::optional<std::chrono::milliseconds> active = {};
    int failed = 0;  // judged submissions that were not accepted; a compile error is not counted
    int hints = 0;   // the furthest hint that was shown
    bool solution_seen = false;
    bool tried = false;                    // anything was submitted
    std::optional<Moment> last_time = {};  // when it was rated last
};
[[nodiscard]] Effort effort_on(const History& history, const std::string& problem, Moment now);

// Whether the solution was looked at, unsolved, at `since` or later.
[[nodiscard]] bool gave_up_since(const History& history, const std::string& problem, Moment since);

// A rating with what speaks for it, in words.
struct Rated {
    Rating rating = Rating::good;
    std::string reason;
};

// Rates an accepted solution. More time, failures or hints never make it better; a first solution
// or one after a night's sleep can be easy, one of the same day cannot.
[[nodiscard]] Rated rate(const Effort& effort, std::chrono::minutes target, bool same_day);

// The best rating that is left after so many hints: their price.
[[nodiscard]] Rating best_after_hints(int hints);

// The target where a problem states none.
[[nodiscard]] std::chrono::minutes default_target(std::string_view difficulty);

}  // namespace practice
