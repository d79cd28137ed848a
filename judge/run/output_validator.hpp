// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "judge/language/compile.hpp"
#include "judge/model/limits.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/verdict.hpp"
#include "sandbox/box.hpp"

namespace judge::run {

// A file of the feedback directory; they persist from one pass to the next.
struct FeedbackFile {
    std::string name;
    std::string bytes;
};

// One output for a package's validator: the test's files and what the candidate wrote.
struct Validation {
    std::filesystem::path input;  // or, if empty, input_text
    std::string_view input_text;
    std::filesystem::path answer;  // or, if empty, answer_text
    std::string_view answer_text;
    const std::vector<std::string>* args = nullptr;
    std::string_view output;
    std::span<const FeedbackFile> feedback{};  // of the passes before
};

struct ValidatorOpinion {
    // accepted, wrong_answer, presentation_error (testlib) or judge_error
    Verdict verdict = Verdict::judge_error;
    std::string message;  // from judgemessage.txt, or what went wrong
    std::string team_message;
    std::optional<double> score;           // score.txt, or testlib's points
    std::optional<double> multiplier;      // score_multiplier.txt
    std::optional<std::string> next_pass;  // nextpass.in: the program is to run again, on this
    std::vector<FeedbackFile> feedback;    // all files but nextpass.in
    std::string talked;                    // a testlib interactor's file for its checker
};

// A package's output validator or interactor, untrusted like a submission: each call has a box of
// its own, and sees the files of one test only.
class ProgramValidator {
  public:
    using Protocol = OutputValidator::Protocol;

    ProgramValidator(language::Executable executable, const OutputValidator& from,
                     const Limits& limits, sandbox::Tier required)
        : executable_(std::move(executable)),
          name_(from.program.stem().string()),
          protocol_(from.protocol),
          limits_(limits),
          required_(required) {}

    [[nodiscard]] Protocol protocol() const noexcept { return protocol_; }
    // Of its file or directory, without extension.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    // Judges output that is complete.
    [[nodiscard]] ValidatorOpinion judge(const Validation& validation,
                                         std::stop_token stop = {}) const;

    // The parts of that, for a conversation: what is to run, and what its end means. `words` is
    // what it wrote to stderr.
    struct Call {
        sandbox::Spec spec;
        sandbox::Command command;
        sandbox::Limits limits;
        std::vector<sandbox::Collect> collect;
    };
    [[nodiscard]] Call call(const Validation& validation) const;
    [[nodiscard]] ValidatorOpinion opinion(const sandbox::Report& report,
                                           std::string_view words) const;

  private:
    language::Executable executable_;
    std::string name_;
    Protocol protocol_;
    Limits limits_;
    sandbox::Tier required_;
};

// An input validator's word on a text: accepted, wrong_answer (with its message) or judge_error.
[[nodiscard]] ValidatorOpinion validate_input(const language::Executable& validator,
                                              std::string_view input,
                                              const std::vector<std::string>& args,
                                              const Limits& limits, sandbox::Tier required,
                                              std::stop_token stop = {});

// The box that a validator of any kind runs in has these walls.
[[nodiscard]] sandbox::Limits validation_walls(const Limits& limits, int processes);

// What the end of a validator with Kattis' exit codes means; `what` names it in complaints. The
// report's collected files are its feedback directory.
[[nodiscard]] ValidatorOpinion kattis_opinion(const sandbox::Report& report, std::string_view words,
                                              std::string_view what);

}  // namespace judge::run
