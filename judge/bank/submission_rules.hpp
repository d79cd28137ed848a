// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/bank/package.hpp"
#include "judge/support/yaml_field.hpp"

namespace judge::bank {

// One entry of submissions.yaml: what holds for the submissions that a glob matches.
struct SubmissionRule {
    std::string glob;
    std::string language;
    std::string entry_point;
    std::vector<std::string> authors;
    bool model_solution = false;
    std::vector<Expectation>
        expectations;  // the first concerns all tests; the others have globs of their own
};

// Reads submissions.yaml. An entry named as a directory with a known rule inherits what it does not
// set.
[[nodiscard]] std::vector<SubmissionRule> read_submission_rules(const YamlField& root,
                                                                FormatVersion version,
                                                                const WarningSink& warn);

// The rules that hold without the file: accepted, wrong_answer, …
[[nodiscard]] const std::vector<SubmissionRule>& default_rules(FormatVersion version);

}  // namespace judge::bank
