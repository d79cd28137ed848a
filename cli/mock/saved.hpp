// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/model/submission.hpp"
#include "practice/mock/timeline.hpp"

namespace cli::mock {

// A version of a program as the record has it.
struct Saved {
    practice::mock::Span at{0};
    std::string source;  // hash of its files
    judge::Submission submission;
    std::string cases;  // of cases.txt at that time

    [[nodiscard]] int bytes() const;
};

// All of a task, in the order of time; the first is what the candidate began with.
[[nodiscard]] std::vector<Saved> saves_of(const practice::mock::Timeline& line,
                                          const std::string& task);

}  // namespace cli::mock
