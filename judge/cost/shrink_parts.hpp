// SPDX-License-Identifier: MIT
#pragma once

#include "judge/cost/shrink.hpp"

namespace judge::cost {

// What both kinds of shrinking share: the smallest input so far, and what may be tried.
class Attempt {
  public:
    Attempt(std::string input, const StillFails& still_fails, const TimeIsUp& time_is_up)
        : best_(std::move(input)), still_fails_(still_fails), time_is_up_(time_is_up) {}

    // Takes `input` over if it fails as well.
    bool take(const std::string& input) {
        if (input == best_ || time_is_up_()) return false;
        ++tried_;
        if (!still_fails_(input)) return false;
        best_ = input;
        return true;
    }
    [[nodiscard]] bool over() const { return time_is_up_(); }
    [[nodiscard]] const std::string& best() const { return best_; }
    [[nodiscard]] Shrunk result() const { return {best_, tried_}; }

  private:
    std::string best_;
    const StillFails& still_fails_;
    const TimeIsUp& time_is_up_;
    std::size_t tried_ = 0;
};

// One round over all that can be taken out or made simpler; true if anything was.
[[nodiscard]] bool shrink_text(Attempt& attempt);
[[nodiscard]] bool shrink_values(Attempt& attempt);
[[nodiscard]] bool shrink_calls(Attempt& attempt);

}  // namespace judge::cost
