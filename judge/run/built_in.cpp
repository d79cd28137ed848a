// SPDX-License-Identifier: MIT
#include "judge/run/built_in.hpp"

#include "judge/run/metric_checker.hpp"
#include "judge/run/rows_checker.hpp"
#include "judge/support/error.hpp"

namespace judge::run {

std::unique_ptr<StreamChecker> built_in_checker(const Problem& problem, std::string_view answer,
                                                const std::vector<std::string>& args) {
    if (problem.interview && problem.interview->competition)
        return metric_checker(*problem.interview->competition, answer);
    if (problem.interview && problem.interview->kind == Kind::sql)
        return rows_checker(answer, problem.interview->compare);
    if (problem.is_signature())
        return value_checker(
            answer, problem.interview->compare,
            problem.interview->signature->is_class() ? Results::calls : Results::one);
    std::string why;
    const auto flags = parse_token_flags(args, why);
    if (!flags) throw UserError(Fault::invalid_package, "output_validator_args: " + why);
    return output_checker(
        answer, *flags, problem.interview ? problem.interview->compare.mode : Compare::Mode::exact);
}

bool has_built_in_checker(const Problem& problem) {
    if (!problem.interview) return false;
    const Interview& interview = *problem.interview;
    if (interview.compare.mode == Compare::Mode::validator) return false;
    return problem.is_signature() || interview.competition || interview.kind == Kind::sql;
}

}  // namespace judge::run
