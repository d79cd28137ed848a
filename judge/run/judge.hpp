// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/model/event.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"
#include "sandbox/tier.hpp"

namespace judge::run {

// When to stop starting further tests.
enum class Stop : std::uint8_t {
    never,             // run all
    at_first_failure,  // later ones are skipped; the verdict is that of the first failure in test
                       // order
};

// A case of the candidate's own: input, and the expected output ("" = ask the package's reference).
struct OwnCase {
    std::string name;  // "yours/1"
    std::string input;
    std::string expected;
};

struct Options {
    Stop stop = Stop::never;
    int workers = 0;                // 0 = one per core
    std::vector<std::size_t> only;  // indices into Problem::tests; empty = all
    bool package_tests = true;      // false: only own cases
    std::vector<OwnCase> own;
    bool fresh = false;  // do not answer from the verdict cache
    bool sanitize = false;
    sandbox::Tier required = sandbox::Tier::t2;
    std::optional<std::chrono::milliseconds> time_limit;  // overrides the package's
};

// load → compile → run tests (parallel, streaming) → check → decide → report. Faults of the package
// or machine throw (UserError, std::system_error) if nothing can be judged, else they are JE on the
// test they concern.
[[nodiscard]] Report judge(const Problem& problem, const Submission& submission,
                           const Options& options = {}, const EventSink& events = {},
                           std::stop_token stop = {});

}  // namespace judge::run
