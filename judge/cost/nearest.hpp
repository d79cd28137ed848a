// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/run/judge.hpp"

namespace judge::cost {

// A labelled wrong solution of the package whose verdicts on the tests are like the candidate's.
struct Likeness {
    std::string name;  // "forgets duplicates"
    std::size_t agree = 0;
    std::size_t of = 0;  // tests that both were run on
    bool same_failures = false;
};

// How alike two reports on the same tests are; verdicts that a package may not tell apart (MLE and
// RTE) count as the same. Tests that one of them skipped say nothing.
[[nodiscard]] Likeness compare(const Report& one, const Report& other);

// What a labelled solution is called: "wrong_answer/forgets-duplicates.cpp" → "forgets duplicates".
[[nodiscard]] std::string label(const std::string& name);

// The wrong solution that a failing report is most like: one that fails on tests of which at least
// nine in ten of each are failed by the other, too; nullopt if there is none. Reports of the wrong
// solutions come from the verdict cache or are made now, until `time` is over; the next call goes
// on from there.
[[nodiscard]] std::optional<Likeness> nearest(const Problem& problem, const Report& report,
                                              const run::Options& options,
                                              std::chrono::milliseconds time,
                                              std::stop_token stop = {});

}  // namespace judge::cost
