// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"
#include "cli/judging.hpp"
#include "judge/model/report.hpp"
#include "judge/run/judge.hpp"

namespace cli {

// What a submission is told when its verdict stands, in text only: how its steps grow if it was
// accepted, which of the package's wrong solutions it behaves like if it was not. Bounded time;
// remembered by content.
void show_growth(Context& context, const Job& job, const judge::run::Options& options);
void show_likeness(Context& context, const Job& job, const judge::Report& report,
                   const judge::run::Options& options);

// A failing test's case made as small as a few seconds allow; nullopt if it cannot be repeated, or
// the package has no reference to compare with.
struct SmallCase {
    std::string input;
    std::string expected;
    judge::TestOutcome outcome;
};
[[nodiscard]] std::optional<SmallCase> shrunk_case(Context& context, const Job& job,
                                                   const std::string& name,
                                                   const std::string& input,
                                                   const judge::run::Options& options);

}  // namespace cli
