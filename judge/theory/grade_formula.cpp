// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "judge/support/error.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/graders.hpp"

namespace judge::theory {
namespace {

std::string point_text(const Difference& difference) {
    std::string out;
    for (const auto& [name, value] : difference.point)
        out += fmt::format("{}{} = {}", out.empty() ? "" : ", ", name, value);
    return out;
}

std::string explain(const Difference& difference) {
    const std::string where = difference.point.empty() ? "" : "at " + point_text(difference) + " ";
    if (!difference.reason.empty())
        return fmt::format("{}the answer is undefined ({}); it should be {}", where,
                           difference.reason, difference.expected);
    return fmt::format("{}the answer is {}; it should be {}", where, difference.got,
                       difference.expected);
}

Names names_of(const Question& question, const Instance& instance) {
    Names names;
    for (const auto& [name, domain] : question.variables) names.insert(name);
    for (const auto& [name, value] : instance.params) names.insert(name);
    return names;
}

}  // namespace

Grade grade_formula(const Question& question, const Instance& instance, std::string_view answer) {
    const Parsed parsed = parse_expression(answer, names_of(question, instance));
    if (!parsed.expression) refuse_answer(answer, parsed.error);
    const EquivalenceOptions options{
        .relative = question.tolerance.relative, .seed = instance.seed, .given = instance.params};
    const Equivalence same =
        compare_formulas(*question.answer, *parsed.expression, question.variables, options);
    if (same.outcome == Equivalence::Outcome::cannot_tell)
        throw UserError(Fault::invalid_package,
                        fmt::format("{}: error: {}: the answer is undefined nearly everywhere in "
                                    "the declared domain",
                                    question.file.string(), question.id));
    Grade grade{.expected = question.answer->text, .got = std::string(answer)};
    if (same.outcome == Equivalence::Outcome::equal) {
        grade.verdict = Verdict::accepted;
        grade.score = 1;
        return grade;
    }
    grade.message = explain(*same.difference);
    for (const Trap& trap : question.traps)
        if (compare_formulas(trap.answer, *parsed.expression, question.variables, options)
                .outcome == Equivalence::Outcome::equal) {
            grade.trap = fill(trap.says, instance.params);
            break;
        }
    return grade;
}

}  // namespace judge::theory
