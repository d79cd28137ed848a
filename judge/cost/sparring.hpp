// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "judge/cost/shrink.hpp"
#include "judge/language/compile.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/model/submission.hpp"
#include "judge/run/judge.hpp"
#include "judge/run/output_validator.hpp"
#include "judge/run/test_runner.hpp"

namespace judge::cost {

// A candidate's program beside the package's reference: tries both on inputs that are in no test.
class Sparring {
  public:
    // Compiles the candidate, the reference and the validators. Throws UserError{invalid_package}
    // if the package has no reference that can be run here.
    Sparring(const Problem& problem, const Submission& submission, const run::Options& options,
             std::stop_token stop);

    [[nodiscard]] const CompileOutcome& compiled() const noexcept { return candidate_.outcome; }

    // The candidate on an input, judged against the reference. nullopt if the package's validators
    // refuse the input, or the reference does not answer.
    struct Bout {
        TestOutcome outcome;
        std::string answer;  // the reference's
    };
    [[nodiscard]] std::optional<Bout> bout(const std::string& name, const std::string& input) const;

    // A failing input made smaller, with what it shows; it still fails with the same verdict.
    struct Smallest {
        std::string input;
        Bout bout;
        std::size_t tried = 0;
    };
    [[nodiscard]] Smallest smallest(const std::string& input, const Bout& failed,
                                    const TimeIsUp& time_is_up) const;

  private:
    [[nodiscard]] bool is_valid(const std::string& input) const;

    const Problem& problem_;
    run::Options options_;
    std::stop_token stop_;
    run::Budget budget_;
    language::Compiled candidate_;
    language::Executable reference_;
    std::vector<language::Executable> input_validators_;
    std::vector<std::string> input_args_;
    std::vector<run::ProgramValidator> output_validators_;
};

// The form in which a problem's inputs are shrunk.
[[nodiscard]] Form form_of(const Problem& problem);

}  // namespace judge::cost
