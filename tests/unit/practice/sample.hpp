// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "practice/history.hpp"
#include "practice/uuid.hpp"

namespace practice::tests {

inline constexpr std::int64_t kStart = 1'770'000'000'000;  // 2026-02-02

inline Moment at_minute(int minute) { return from_ms(kStart + std::int64_t{minute} * 60'000); }

inline Submitted submitted(int minute, const std::string& problem, judge::Verdict verdict) {
    Submitted out;
    out.attempt.at = at_minute(minute);
    out.attempt.id = new_uuid(out.attempt.at);
    out.attempt.problem = problem;
    out.attempt.language = "cpp";
    out.attempt.verdict = verdict;
    out.attempt.passed = verdict == judge::Verdict::accepted ? 7 : 3;
    out.attempt.tests = 7;
    out.text = {{{"solution.cpp", "int main() {} // " + std::to_string(minute)}}, "{}"};
    return out;
}

inline Event happened(int minute, std::string_view kind, const std::string& item,
                      const std::string& data = "{}") {
    const Moment at = at_minute(minute);
    return {new_uuid(at), at, std::string(kind), item, "", data};
}

inline Review reviewed(int minute, const CardKey& card, Rating rating) {
    const Moment at = at_minute(minute);
    return {new_uuid(at), at, card, rating, std::nullopt, "test", ""};
}

}  // namespace practice::tests
