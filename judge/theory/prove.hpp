// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/support/source.hpp"
#include "judge/theory/question.hpp"

namespace judge::theory {

// One thing that was looked at, as `spar verify` prints it.
struct Check {
    std::string id;  // "theory.traps", …
    bool ok = true;
    Severity severity = Severity::error;
    std::string message;  // with the remedy, if it is not ok
    std::filesystem::path file;
};

// Proves a question file, or all of a directory: it can be read; over 1000 seeds its parameters can
// be drawn, every placeholder and answer has a value, the second formula agrees, the right answer
// is accepted, every trap lies outside the tolerance and is recognised; choices have a right and a
// wrong option; the explanation is there. Never throws for a fault of a question: that is a check
// that failed.
[[nodiscard]] std::vector<Check> prove(const std::filesystem::path& path);

// … a question that has been read.
[[nodiscard]] std::vector<Check> prove(const Question& question, int seeds = 1'000);

}  // namespace judge::theory
