// SPDX-License-Identifier: MIT
#include "judge/run/execute.hpp"

#include "judge/run/import_audit.hpp"
#include "judge/run/own_input.hpp"
#include "judge/run/prepare.hpp"
#include "judge/run/run_once.hpp"
#include "judge/run/time_limit.hpp"

namespace judge::run {

Execution execute(const Problem& problem, const Submission& submission, std::string_view input,
                  const Options& options, std::stop_token stop) {
    Execution execution;
    if (const auto why = refusal(problem, submission)) {
        execution.outcome.verdict = Verdict::rejected;
        execution.outcome.message = *why;
        return execution;
    }
    if (const auto why =
            forbidden_import(problem, submission, compile_options(problem, options), stop)) {
        execution.outcome.verdict = Verdict::rejected;
        execution.outcome.message = *why;
        return execution;
    }
    auto compiled = language::compile(submission, problem, compile_options(problem, options), stop);
    execution.compile = std::move(compiled.outcome);
    if (!execution.compile.ok) {
        execution.outcome.verdict = Verdict::compile_error;
        return execution;
    }
    const Budget budget = budget_of(problem, time_limit(problem, options, stop).value);
    const std::string text = problem.is_signature()
                                 ? own_input(*problem.interview->signature, input).text
                                 : std::string(input);
    Once once = run_once(compiled.executable, text, budget, options.required, stop);
    execution.outcome = std::move(once.outcome);
    execution.output = std::move(once.output);
    execution.error_output = std::move(once.error_output);
    return execution;
}

}  // namespace judge::run
