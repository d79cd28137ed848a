// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/cost/sparring.hpp"

namespace judge::cost {

struct StressOptions {
    std::chrono::milliseconds time{10'000};
    std::uint64_t seed = 1;
    run::Options run = {};
    std::function<void(std::size_t tried)> progress = {};
};

// What a search for a failing input found.
struct Stress {
    CompileOutcome compile;
    std::size_t tried = 0;    // inputs on which both programs were run
    std::size_t refused = 0;  // inputs that the package does not take
    struct Found {
        std::string command;   // of the generator that made it
        std::string original;  // as it was made
        std::string input;     // shrunk
        std::string answer;    // the reference's
        TestOutcome outcome;
    };
    std::optional<Found> found;
};

// The generators' command lines that a package's generators/generators.yaml and interview.yaml name
// and that take a seed, in order, each once; those with large numbers also with smaller ones.
[[nodiscard]] std::vector<std::string> generator_commands(const Problem& problem);

// Runs generators with one seed after the other until the submission differs from the reference or
// the time is over; the failing input is then shrunk, for at most as long again.
[[nodiscard]] Stress stress(const Problem& problem, const Submission& submission,
                            const StressOptions& options, std::stop_token stop = {});

}  // namespace judge::cost
