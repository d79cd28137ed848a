// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/model/limits.hpp"
#include "judge/model/verdict.hpp"
#include "sandbox/tier.hpp"

namespace judge::run {

// One output for a package's validator: the test's files and what the candidate wrote.
struct Validation {
    std::filesystem::path input;  // or, if empty, input_text
    std::string_view input_text;
    std::filesystem::path answer;  // or, if empty, answer_text
    std::string_view answer_text;
    const std::vector<std::string>* args = nullptr;
    std::string_view output;
};

struct ValidatorOpinion {
    Verdict verdict = Verdict::judge_error;  // accepted, wrong_answer or judge_error
    std::string message;                     // from judgemessage.txt, or what went wrong
    std::string team_message;
};

// A package's output validator (Kattis: validator INPUT ANSWER FEEDBACK/ args < output; exit 42 or
// 43), untrusted like a submission: each call has a box of its own, and sees the files of one test
// only.
class ProgramValidator {
  public:
    ProgramValidator(language::Executable executable, const Limits& limits, sandbox::Tier required)
        : executable_(std::move(executable)), limits_(limits), required_(required) {}

    [[nodiscard]] ValidatorOpinion judge(const Validation& validation,
                                         std::stop_token stop = {}) const;

  private:
    language::Executable executable_;
    Limits limits_;
    sandbox::Tier required_;
};

// An input validator's word on a text: accepted, wrong_answer (with its message) or judge_error.
[[nodiscard]] ValidatorOpinion validate_input(const language::Executable& validator,
                                              std::string_view input,
                                              const std::vector<std::string>& args,
                                              const Limits& limits, sandbox::Tier required,
                                              std::stop_token stop = {});

}  // namespace judge::run
