// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/run/output_validator.hpp"

namespace judge::run {

inline constexpr std::string_view kFeedbackDirectory = "feedback/";

// The contents of a collected file.
[[nodiscard]] std::string contents(const sandbox::Collected& collected);

// Takes what the files of a feedback directory say into `opinion`: messages, scores, the next
// pass. What breaks the rules about them (a score that is no number, a next pass with a wrong
// answer) makes it a judge error.
void read_feedback(const sandbox::Report& report, ValidatorOpinion& opinion);

// A single floating-point number, non-negative; nullopt for anything else.
[[nodiscard]] std::optional<double> parse_score(std::string_view text);

}  // namespace judge::run
