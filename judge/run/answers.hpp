// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "judge/model/problem.hpp"
#include "judge/model/submission.hpp"

namespace judge::run {

// The language of a submission that is no program but the answers themselves (submit-answer).
inline constexpr const char* kAnswers = "answers";

[[nodiscard]] bool is_answers(const Submission& submission);

// Reads the answers of a submit-answer problem: a directory of files named as tests with .out or
// .ans ("secret/1.out", or "1.out" where that names one test only), or one file if there is one
// secret test. nullopt for what is a program in a known language, and for other problems.
[[nodiscard]] std::optional<Submission> read_answers(const Problem& problem,
                                                     const std::filesystem::path& path);

// The answer to a test; nullptr if the submission has none.
[[nodiscard]] const std::string* answer_to(const Submission& submission, const std::string& test);

}  // namespace judge::run
