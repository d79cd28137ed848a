// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/prove/subject.hpp"
#include "judge/run/output_validator.hpp"

namespace judge::prove {

// What the package's judging says of an output: the built-in checkers, or its own validator.
class AnswerJudge {
  public:
    explicit AnswerJudge(const Subject& subject);

    // The answer stands in a file or is a text; `test` has the arguments.
    [[nodiscard]] run::ValidatorOpinion judge(const TestCase& test, std::string_view input,
                                              std::string_view answer,
                                              std::string_view output) const;

    [[nodiscard]] bool by_program() const noexcept { return !validators_.empty(); }

  private:
    const Subject& subject_;
    std::vector<run::ProgramValidator> validators_;
};

// True if an output can be judged by itself: nothing has to be run beside the validator.
[[nodiscard]] bool has_plain_outputs(const Problem& problem);

}  // namespace judge::prove
