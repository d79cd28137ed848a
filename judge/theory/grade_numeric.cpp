// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "judge/support/error.hpp"
#include "judge/theory/evaluate.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/graders.hpp"
#include "judge/theory/quantity.hpp"

namespace judge::theory {
namespace {

double truth_of(const Question& question, const Instance& instance) {
    const Number truth = evaluate_number(*question.answer, instance.params);
    if (truth.value) return *truth.value;
    throw UserError(
        Fault::invalid_package,
        fmt::format("{}: error: {}, seed {}: the answer has no value: {}", question.file.string(),
                    question.id, instance.seed, truth.error.message));
}

// The answer in the question's unit, or why it cannot be.
struct Converted {
    double value = 0;
    std::string problem = {};
};

Converted convert(const Question& question, const Quantity& quantity) {
    if (!quantity.unit) return {quantity.value};
    const Unit wanted = question.unit.empty() ? Unit{} : *parse_unit(question.unit);
    if (!quantity.unit->same_dimension(wanted))
        return {0, question.unit.empty()
                       ? fmt::format("the answer is a pure number, not in {}", quantity.unit_name)
                       : fmt::format("{} cannot be converted to {}", quantity.unit_name,
                                     question.unit)};
    return {quantity.value * quantity.unit->factor / wanted.factor};
}

std::string with_unit(const Question& question, const std::string& number) {
    return question.unit.empty() ? number : number + " " + question.unit;
}

std::string recognised_trap(const Question& question, const Instance& instance, double value) {
    for (const Trap& trap : question.traps) {
        const Number wrong = evaluate_number(trap.answer, instance.params);
        if (wrong.value && is_within(question.tolerance, value, *wrong.value))
            return fill(trap.says, instance.params);
    }
    return "";
}

// A wrong number that one step would mend.
std::string near_miss(const Question& question, const Quantity& quantity, double value,
                      double truth) {
    Tolerance wider = question.tolerance;
    wider.relative *= 5;
    wider.absolute *= 5;
    if (!question.tolerance.exact && is_within(wider, value, truth))
        return "close, but rounded too far: keep more digits until the end";
    if (question.unit == "%" && !quantity.unit && is_within(question.tolerance, value * 100, truth))
        return "the answer is asked in percent";
    if (is_within(question.tolerance, -value, truth)) return "the sign is wrong";
    return "";
}

void settle_missing_unit(const Question& question, Grade& grade) {
    if (question.missing_unit == MissingUnit::accepted) return;
    const bool half = question.missing_unit == MissingUnit::half;
    grade.message = fmt::format("the number is right; the unit ({}) is missing", question.unit);
    grade.score = half ? 0.5 : 0;
    grade.verdict = half ? Verdict::partial : Verdict::wrong_answer;
}

}  // namespace

bool is_within(const Tolerance& tolerance, double value, double truth) {
    const double allowed = tolerance.exact
                               ? 1e-9 * std::max(1.0, std::abs(truth))
                               : std::max(tolerance.absolute, tolerance.relative * std::abs(truth));
    return std::abs(value - truth) <= allowed * (1 + 1e-9);
}

std::string right_number(const Question& question, const Instance& instance) {
    const double truth = truth_of(question, instance);
    return with_unit(question, to_text(truth, question.tolerance.exact ? 15 : 5));
}

Grade grade_numeric(const Question& question, const Instance& instance, std::string_view answer) {
    const ReadQuantity read = read_quantity(answer);
    if (!read.quantity) refuse_answer(answer, read.error);
    const Converted converted = convert(question, *read.quantity);
    const double truth = truth_of(question, instance);
    Grade grade{.message = converted.problem, .expected = right_number(question, instance)};
    grade.got = converted.problem.empty() ? with_unit(question, to_text(converted.value, 8))
                                          : fmt::format("{} {}", to_text(read.quantity->value, 8),
                                                        read.quantity->unit_name);
    if (!converted.problem.empty()) return grade;
    if (is_within(question.tolerance, converted.value, truth)) {
        grade.verdict = Verdict::accepted;
        grade.score = 1;
        if (!question.unit.empty() && !read.quantity->unit) settle_missing_unit(question, grade);
        return grade;
    }
    grade.trap = recognised_trap(question, instance, converted.value);
    if (grade.trap.empty())
        grade.message = near_miss(question, *read.quantity, converted.value, truth);
    return grade;
}

}  // namespace judge::theory
