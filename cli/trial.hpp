// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/cases.hpp"
#include "cli/context.hpp"
#include "cli/journal.hpp"
#include "cli/judging.hpp"

namespace cli {

// What `test` and the watch screen try: which of the tests and own cases.
struct Choice {
    std::string only;   // "sample", "yours", "failed"; empty: samples and own cases
    std::string range;  // "2-4" of what is left; empty: all
};

// Narrows `judge` to what was chosen; without a workspace that is all tests of the package. False
// if there is nothing to run.
[[nodiscard]] bool choose_tests(Context& context, const Job& job, const Choice& choice,
                                judge::run::Options& judge);

// What the workspace and the history remember of a test run.
void remember_test(Context& context, const Job& job, const judge::Report& report);

// The same for a submission; a small hidden case that failed joins cases.txt, made smaller for some
// seconds first if `shrink_with` says how it was judged. What there is to be said of it, a line
// each.
[[nodiscard]] std::vector<std::string> remember_submission(Context& context, const Job& job,
                                                           const judge::Report& report,
                                                           std::optional<practice::Rating> grade,
                                                           const judge::run::Options* shrink_with);

}  // namespace cli
