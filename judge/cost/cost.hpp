// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "judge/cost/growth.hpp"
#include "judge/cost/ladder.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/model/submission.hpp"
#include "judge/run/judge.hpp"

namespace judge::cost {

enum class Effort : std::uint8_t {
    small,  // a second or so: after a verdict
    full,
};

struct Options {
    Effort effort = Effort::full;
    std::uint64_t seed = 1;  // of inputs, where the package's generator takes one
    run::Options run = {};   // tier, fresh
    std::function<void(std::size_t points)> progress = {};
};

// Whether a measured class is within the package's target.
enum class Gate : std::uint8_t { none, unknown, met, missed };

struct Cost {
    std::string problem;
    std::string language;
    std::string unit;  // what was counted: "basic blocks"
    CompileOutcome compile;
    bool sizes_are_tests = false;  // no generator: the package's tests, n is the words of the input
    bool per_call = false;         // a class problem: the growth of one call on average
    std::vector<Point> points;
    Fit time;
    Fit space;
    std::optional<Growth> target_time;
    std::optional<Growth> target_space;
    std::string message;  // of a run that failed
    bool cached = false;

    [[nodiscard]] Gate time_gate() const;
    [[nodiscard]] Gate space_gate() const;
};

// Counts the steps of a submission on inputs of growing size and tells how they grow. The same
// twice: the answer is kept by the contents of all that goes in. Throws UserError if it cannot be
// tried at all: the language's steps cannot be counted, the package's generator fails.
[[nodiscard]] Cost cost(const Problem& problem, const Submission& submission,
                        const Options& options, std::stop_token stop = {});

// {"schema": "spar.cost/1", …}, as docs/json.md has it.
[[nodiscard]] std::string to_json(const Cost& cost, int indent = 2);
// nullopt if the text is not one that to_json() made.
[[nodiscard]] std::optional<Cost> from_json(std::string_view text);

}  // namespace judge::cost
