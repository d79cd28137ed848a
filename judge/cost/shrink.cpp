// SPDX-License-Identifier: MIT
#include "judge/cost/shrink.hpp"

#include "judge/cost/shrink_parts.hpp"

namespace judge::cost {
namespace {

bool one_round(Form form, Attempt& attempt) {
    switch (form) {
        case Form::text: return shrink_text(attempt);
        case Form::values: return shrink_values(attempt);
        case Form::calls: return shrink_calls(attempt);
    }
    return false;
}

}  // namespace

std::vector<std::int64_t> simpler(std::int64_t number) {
    std::vector<std::int64_t> out;
    const auto add = [&](std::int64_t candidate) {
        for (const std::int64_t known : out)
            if (known == candidate) return;
        if (candidate != number) out.push_back(candidate);
    };
    if (number == 0) return out;
    add(0);
    if (number != 1) add(1);
    add(number / 10);
    add(number / 2);
    for (std::int64_t less = number / 4; less != 0; less /= 4) add(number - less);
    add(number > 0 ? number - 1 : number + 1);
    return out;
}

Shrunk shrink(const std::string& input, Form form, const StillFails& still_fails,
              const TimeIsUp& time_is_up) {
    Attempt attempt(input, still_fails, time_is_up);
    while (!attempt.over() && one_round(form, attempt)) {
    }
    return attempt.result();
}

}  // namespace judge::cost
