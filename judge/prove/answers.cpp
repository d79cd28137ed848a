// SPDX-License-Identifier: MIT
#include "judge/prove/answers.hpp"

#include "judge/prove/programs.hpp"
#include "judge/run/built_in.hpp"
#include "judge/run/prepare.hpp"
#include "judge/support/error.hpp"

namespace judge::prove {
namespace {

run::ValidatorOpinion opinion_of(run::StreamChecker& checker, std::string_view output) {
    run::ValidatorOpinion opinion;
    run::Opinion said = checker.feed(output);
    if (said == run::Opinion::so_far_good) said = checker.finish();
    opinion.verdict = said == run::Opinion::accept ? Verdict::accepted : Verdict::wrong_answer;
    if (said != run::Opinion::accept) {
        const Difference& difference = checker.difference();
        opinion.message =
            difference.where + ": expected " + difference.expected + ", got " + difference.got;
    }
    return opinion;
}

}  // namespace

AnswerJudge::AnswerJudge(const Subject& subject)
    : subject_(subject),
      validators_(run::compile_validators(subject.problem, run_options(subject))) {}

run::ValidatorOpinion AnswerJudge::judge(const TestCase& test, std::string_view input,
                                         std::string_view answer, std::string_view output) const {
    run::ValidatorOpinion opinion;
    if (!validators_.empty()) {
        const run::Validation validation = {.input = {},
                                            .input_text = input,
                                            .answer = {},
                                            .answer_text = answer,
                                            .args = &test.output_validator_args,
                                            .output = output};
        for (const auto& validator : validators_) {
            opinion = validator.judge(validation, subject_.stop);
            if (opinion.verdict != Verdict::accepted) break;
        }
        return opinion;
    }
    try {
        return opinion_of(
            *run::built_in_checker(subject_.problem, answer, test.output_validator_args), output);
    } catch (const UserError& fault) {  // the answer itself is no answer
        opinion.message = fault.what();
        return opinion;
    }
}

bool has_plain_outputs(const Problem& problem) {
    const bool twice = problem.interview && problem.interview->two_run;
    return !problem.type.interactive && !problem.type.multi_pass && !problem.type.submit_answer &&
           !twice;
}

}  // namespace judge::prove
