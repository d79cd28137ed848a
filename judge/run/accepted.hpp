// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"

namespace judge::run {

// A submission that the package states to be accepted, in a language that can be run here.
struct Accepted {
    std::string name;  // "accepted/dp.cpp"
    Submission submission;
};

// In the package's order. One that cannot be read, or whose language is unknown or missing here, is
// left out: it says nothing about other submissions.
[[nodiscard]] std::vector<Accepted> accepted_submissions(const Problem& problem);

}  // namespace judge::run
