// SPDX-License-Identifier: MIT
#include "cli/answering.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/exit_code.hpp"
#include "cli/line_reader.hpp"
#include "cli/questions.hpp"
#include "cli/ranges.hpp"
#include "cli/ui/markdown.hpp"
#include "cli/view/question_view.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using judge::Fault;
using judge::UserError;
using judge::theory::Grade;
using judge::theory::Instance;
using judge::theory::Question;
using judge::theory::QuestionKind;

// On a terminal the question is shown and asked; a script must say its answer.
std::string ask(Context& context, const Question& question, const Instance& instance) {
    if (context.json() || ::isatty(STDIN_FILENO) == 0 || !context.screen().terminal)
        throw UserError(Fault::usage, fmt::format("{} is a question: give --answer ({})",
                                                  question.id, view::answer_form(question)));
    const auto order = view::file_order(question, instance);
    context.print(ui::render_markdown(view::question_markdown(question, instance, order, false),
                                      context.screen()));
    context.print(fmt::format("\nYour answer ({}):", view::answer_form(question)));
    context.out().flush();
    LineReader reader(STDIN_FILENO, context.stop());
    return reader.read().text;
}

}  // namespace

std::set<std::size_t> parse_points(const std::string& text, std::size_t count) {
    std::set<std::size_t> out;
    for (const std::size_t number : parse_ranges(text, count)) out.insert(number - 1);
    return out;
}

void settle(const Question& question, const std::set<std::size_t>& points, Grade& grade) {
    const double score = confirmed_score(question, points);
    grade.score = score;
    grade.verdict = score >= 1  ? judge::Verdict::accepted
                    : score > 0 ? judge::Verdict::partial
                                : judge::Verdict::wrong_answer;
    grade.message = fmt::format("you confirmed {} of {} points (self-assessed)", points.size(),
                                question.rubric.size());
}

std::string rubric_markdown(const Question& question, const Grade& grade) {
    std::string out = "## A good answer\n\n" + grade.expected + "\n\n## Its points\n\n";
    for (std::size_t i = 0; i < question.rubric.size(); ++i) {
        const auto& mark = grade.marks[i];
        out += fmt::format("{}. {} *({}{}{}{})*\n", i + 1, question.rubric[i].text, name(mark.seen),
                           mark.matched.empty() ? "" : ": ", fmt::join(mark.matched, ", "),
                           mark.note.empty() ? "" : "; " + mark.note);
    }
    return out;
}

int answer_question(Context& context, const Question& question, const AnswerFlags& flags) {
    const Instance instance = judge::theory::draw_instance(question, parse_seed(flags.seed));
    const std::string answer =
        flags.answer.empty() ? ask(context, question, instance) : flags.answer;
    Grade grade = judge::theory::grade(question, instance, answer);
    const bool free = question.kind == QuestionKind::free_text;
    if (!flags.confirm.empty() && !free)
        throw UserError(Fault::usage, "--confirm is for free questions");
    if (!flags.confirm.empty())
        settle(question, parse_points(flags.confirm, question.rubric.size()), grade);
    if (context.json()) {
        context.print(view::grade_json(question, instance, grade));
    } else {
        context.print(view::grade_text(question, instance, grade, context.screen()));
        if (free)
            context.print(ui::render_markdown(rubric_markdown(question, grade), context.screen()));
        if (question.is_parameterised())
            context.remark(fmt::format("instance {}; --seed N draws another", instance.seed));
        if (free && flags.confirm.empty())
            context.remark("confirm the points you made with --confirm, as in --confirm 1,3");
    }
    return exit_code(grade.verdict);
}

}  // namespace cli
