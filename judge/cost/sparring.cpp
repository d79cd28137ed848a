// SPDX-License-Identifier: MIT
#include "judge/cost/sparring.hpp"

#include <fmt/format.h>

#include <memory>

#include "judge/run/package_programs.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/run_once.hpp"
#include "judge/run/time_limit.hpp"
#include "judge/support/error.hpp"

namespace judge::cost {

Form form_of(const Problem& problem) {
    if (!problem.is_signature()) return Form::text;
    return problem.interview->signature->is_class() ? Form::calls : Form::values;
}

Sparring::Sparring(const Problem& problem, const Submission& submission,
                   const run::Options& options, std::stop_token stop)
    : problem_(problem), options_(options), stop_(std::move(stop)) {
    run::require_supported(problem);
    options_.sanitize = options_.fresh = false;
    budget_ = run::budget_of(problem, run::time_limit(problem, options_, stop_).value);
    candidate_ =
        language::compile(submission, problem, run::compile_options(problem, options_), stop_);
    if (!candidate_.outcome.ok) return;
    auto reference = run::reference(problem, options_, stop_);
    if (!reference)
        throw UserError(
            Fault::invalid_package,
            fmt::format("{}: there is no accepted submission that can be run here, and so nothing "
                        "to compare with",
                        (problem.directory / "submissions" / "accepted").string()));
    reference_ = std::move(*reference);
    input_validators_ = run::input_validators(problem, options_);
    input_args_ = run::validator_args(problem);
    output_validators_ = run::compile_validators(problem, options_);
}

bool Sparring::is_valid(const std::string& input) const {
    for (const language::Executable& validator : input_validators_) {
        const auto opinion = run::validate_input(validator, input, input_args_, problem_.limits,
                                                 options_.required, stop_);
        if (opinion.verdict != Verdict::accepted) return false;
    }
    return true;
}

std::optional<Sparring::Bout> Sparring::bout(const std::string& name,
                                             const std::string& input) const {
    if (!is_valid(input)) return std::nullopt;
    run::Once right = run::run_once(reference_, input, budget_, options_.required, stop_);
    if (right.outcome.verdict != Verdict::accepted) return std::nullopt;
    run::Job job = {.name = name,
                    .group = "yours",
                    .input_text = input,
                    .answer_text = std::move(right.output)};
    if (!problem_.tests.empty()) {
        job.output_validator_args = problem_.tests.front().output_validator_args;
        job.args = problem_.tests.front().args;
    }
    const run::Setting setting = {problem_, candidate_.executable, output_validators_, budget_,
                                  options_.required};
    TestOutcome outcome = run::run_test(setting, job, stop_).outcome;
    return Bout{std::move(outcome), std::move(job.answer_text)};
}

Sparring::Smallest Sparring::smallest(const std::string& input, const Bout& failed,
                                      const TimeIsUp& time_is_up) const {
    Smallest result{.input = input, .bout = failed};
    const StillFails still_fails = [&](const std::string& smaller) {
        auto now = bout(failed.outcome.name, smaller);
        if (!now || now->outcome.verdict != failed.outcome.verdict) return false;
        result.bout = std::move(*now);
        return true;
    };
    const TimeIsUp over = [&] { return stop_.stop_requested() || time_is_up(); };
    const Shrunk shrunk = shrink(input, form_of(problem_), still_fails, over);
    result.input = shrunk.input;
    result.tried = shrunk.tried;
    return result;
}

}  // namespace judge::cost
