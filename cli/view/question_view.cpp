// SPDX-License-Identifier: MIT
#include "cli/view/question_view.hpp"

#include <fmt/format.h>

#include <numeric>

#include "cli/ui/escape.hpp"
#include "cli/ui/markdown.hpp"
#include "judge/theory/fill.hpp"

namespace cli::view {
namespace {

using judge::theory::Grade;
using judge::theory::Instance;
using judge::theory::letter;
using judge::theory::Question;
using judge::theory::QuestionKind;
using judge::theory::Value;

// What has letters: options, items, or the right-hand list.
std::vector<std::string> lettered(const Question& question) {
    if (question.kind == QuestionKind::ordering) return question.items;
    if (question.kind == QuestionKind::matching) return question.right;
    std::vector<std::string> out;
    for (const auto& option : question.options) out.push_back(option.text);
    return out;
}

std::string role_of(judge::Verdict verdict, const ui::Screen& screen, const std::string& text) {
    const bool good = verdict == judge::Verdict::accepted;
    const bool partial = verdict == judge::Verdict::partial || verdict == judge::Verdict::skipped;
    const auto role = good ? ui::Role::good : partial ? ui::Role::warning : ui::Role::bad;
    return ui::paint(screen, role, text);
}

std::string headline(const Grade& grade, const ui::Screen& screen) {
    const auto& symbols = ui::symbols(screen);
    switch (grade.verdict) {
        case judge::Verdict::accepted: return fmt::format("{} Right", symbols.ok);
        case judge::Verdict::partial:
            return fmt::format("{} Partly right: {:.0f} %", symbols.bad, *grade.score * 100);
        case judge::Verdict::skipped: return fmt::format("{} Not graded", symbols.skip);
        default: return fmt::format("{} Wrong", symbols.bad);
    }
}

// What the options say for themselves; for choices the trap lines name letters already.
std::string remarks(const Grade& grade) {
    std::string out;
    for (const std::string& text : {grade.message, grade.trap})
        if (!text.empty()) out += text + "\n\n";
    return out;
}

ui::Json marks_json(const Grade& grade) {
    std::vector<ui::Json> out;
    for (const auto& mark : grade.marks)
        out.push_back(ui::Json::object({{"seen", ui::Json::string(name(mark.seen))},
                                        {"words", ui::Json::strings(mark.matched)},
                                        {"note", ui::Json::string_or_null(mark.note)}}));
    return ui::Json::list(out);
}

ui::Json params_json(const Instance& instance) {
    std::string text;
    for (const auto& [name, value] : instance.params)
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", ui::Json::string(name).text,
                            value_json(value).text);
    return {"{" + text + "}"};
}

}  // namespace

Order file_order(const Question& question, const Instance& instance) {
    if (!question.options.empty()) return instance.options;
    Order order(lettered(question).size());
    std::iota(order.begin(), order.end(), 0);
    return order;
}

std::string question_markdown(const Question& question, const Instance& instance,
                              const Order& order, bool relettered) {
    std::string out = fmt::format("# {}\n\n{}\n", question.title, instance.text);
    for (std::size_t i = 0; i < question.left.size(); ++i)
        out += fmt::format("{}- **{}** {}\n", i == 0 ? "\n" : "", i + 1,
                           judge::theory::fill(question.left[i], instance.params));
    const auto texts = lettered(question);
    for (std::size_t i = 0; i < order.size(); ++i)
        out += fmt::format("{}- **{}** {}\n", i == 0 ? "\n" : "", letter(relettered ? i : order[i]),
                           judge::theory::fill(texts[order[i]], instance.params));
    return out;
}

std::string answer_form(const Question& question) {
    switch (question.kind) {
        case QuestionKind::numeric:
            return fmt::format(
                "a number or a formula{}{}", question.unit.empty() ? "" : " in " + question.unit,
                question.tolerance.exact ? ", exactly"
                : question.tolerance.relative > 0 && question.tolerance.relative <= 0.005
                    ? ", to 3 significant digits"
                    : "");
        case QuestionKind::formula: {
            std::string names;
            for (const auto& [name, domain] : question.variables)
                names += (names.empty() ? "" : ", ") + name;
            return "a formula in " + names;
        }
        case QuestionKind::single: return "one letter";
        case QuestionKind::multiple: return "letters, as in a,c";
        case QuestionKind::ordering: return "all letters in order, as in c,a,b";
        case QuestionKind::matching: return "pairs, as in 1=b,2=a";
        case QuestionKind::short_text: return "a few words";
        case QuestionKind::free_text: return "a text";
    }
    return "";
}

std::string question_facts(const Question& question, std::string_view separator) {
    return fmt::format("{}{}{} min{}{}{}{}", name(question.level), separator, question.minutes,
                       separator, question.topic, separator, name(question.kind));
}

std::string grade_text(const Question& question, const Instance& instance, const Grade& grade,
                       const ui::Screen& screen) {
    std::string out = role_of(grade.verdict, screen, headline(grade, screen)) + "\n\n";
    std::string text = remarks(grade);
    if (grade.verdict != judge::Verdict::accepted && question.kind != QuestionKind::free_text)
        text += fmt::format("The right answer is `{}`.\n\n", grade.expected);
    text += judge::theory::fill(question.explanation, instance.params);
    return out + ui::render_markdown(text, screen);
}

ui::Json value_json(const Value& value) {
    if (value.is_number()) return ui::Json::real(value.number);
    if (value.is_text()) return ui::Json::string(value.text);
    std::vector<ui::Json> items;
    for (const Value& item : value.items) items.push_back(value_json(item));
    return ui::Json::list(items);
}

ui::Json question_json(const Question& question, const Instance& instance, bool solved) {
    using ui::Json;
    const Order order = file_order(question, instance);
    std::vector<Json> letters;
    for (const std::size_t i : order) letters.push_back(Json::string(letter(i)));
    return Json::object(
        {{"schema", Json::string("spar.question/1")},
         {"id", Json::string(question.id)},
         {"title", Json::string(question.title)},
         {"topic", Json::string(question.topic)},
         {"kind", Json::string(name(question.kind))},
         {"level", Json::string(name(question.level))},
         {"minutes", Json::integer(question.minutes)},
         {"tags", Json::strings(question.tags)},
         {"seed", Json::integer(static_cast<std::int64_t>(instance.seed))},
         {"params", params_json(instance)},
         {"unit", Json::string_or_null(question.unit)},
         {"letters", Json::list(letters)},
         {"answer_form", Json::string(answer_form(question))},
         {"path", Json::string(question.file.string())},
         {"markdown", Json::string(question_markdown(question, instance, order, false))},
         {"expected", solved ? Json::string(right_answer(question, instance)) : Json::null()},
         {"explanation",
          solved ? Json::string(judge::theory::fill(question.explanation, instance.params))
                 : Json::null()}});
}

ui::Json grade_json(const Question& question, const Instance& instance, const Grade& grade) {
    using ui::Json;
    return Json::object({{"schema", Json::string("spar.answer/1")},
                         {"question", Json::string(question.id)},
                         {"kind", Json::string(name(question.kind))},
                         {"seed", Json::integer(static_cast<std::int64_t>(instance.seed))},
                         {"verdict", Json::string(code(grade.verdict))},
                         {"score", grade.score ? Json::real(*grade.score) : Json::null()},
                         {"got", Json::string(grade.got)},
                         {"expected", Json::string(grade.expected)},
                         {"trap", Json::string_or_null(grade.trap)},
                         {"message", Json::string_or_null(grade.message)},
                         {"marks", marks_json(grade)},
                         {"explanation", Json::string(judge::theory::fill(question.explanation,
                                                                          instance.params))}});
}

}  // namespace cli::view
