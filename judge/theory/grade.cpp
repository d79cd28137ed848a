// SPDX-License-Identifier: MIT
#include "judge/theory/grade.hpp"

#include <cmath>

#include "judge/support/error.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/graders.hpp"

namespace judge::theory {

void refuse_answer(std::string_view answer, const ExpressionError& error) {
    throw UserError(Fault::usage,
                    quote(Source{"answer", std::string(answer)}, error.offset, error.message));
}

Grade grade(const Question& question, const Instance& instance, std::string_view answer) {
    if (trim(answer).empty()) refuse_answer(answer, {0, "there is no answer"});
    if (!is_utf8(answer)) refuse_answer(answer, {0, "the answer is not UTF-8"});
    switch (question.kind) {
        case QuestionKind::numeric: return grade_numeric(question, instance, answer);
        case QuestionKind::formula: return grade_formula(question, instance, answer);
        case QuestionKind::single:
        case QuestionKind::multiple: return grade_choice(question, instance, answer);
        case QuestionKind::ordering: return grade_ordering(question, answer);
        case QuestionKind::matching: return grade_matching(question, answer);
        case QuestionKind::short_text: return grade_short(question, instance, answer);
        case QuestionKind::free_text: break;
    }
    return {.verdict = Verdict::skipped,
            .score = std::nullopt,
            .message = "free answers are not graded by a machine: confirm each point yourself",
            .expected = fill(question.model, instance.params),
            .got = std::string(trim(answer)),
            .marks = mark_answer(question.rubric, answer)};
}

std::string right_answer(const Question& question, const Instance& instance) {
    switch (question.kind) {
        case QuestionKind::numeric: return right_number(question, instance);
        case QuestionKind::formula: return question.answer->text;
        case QuestionKind::single:
        case QuestionKind::multiple: return right_choice(question, instance);
        case QuestionKind::ordering: return right_order(question);
        case QuestionKind::matching: return right_pairs(question);
        case QuestionKind::short_text: return fill(question.accept.front(), instance.params);
        case QuestionKind::free_text: break;
    }
    return fill(question.model, instance.params);
}

double confirmed_score(const Question& question, const std::set<std::size_t>& points) {
    double total = 0;
    double made = 0;
    for (std::size_t i = 0; i < question.rubric.size(); ++i) {
        total += question.rubric[i].weight;
        if (points.contains(i)) made += question.rubric[i].weight;
    }
    return total > 0 ? made / total : 0;
}

}  // namespace judge::theory
