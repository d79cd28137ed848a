// SPDX-License-Identifier: MIT
#include "cli/quiz.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/answering.hpp"
#include "cli/ui/markdown.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/theory/random.hpp"

namespace cli {
namespace {

using judge::theory::Grade;
using judge::theory::Instance;
using judge::theory::Question;
using judge::theory::QuestionKind;
using std::chrono::steady_clock;

std::string now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

bool has_letters(const Question& question) {
    return question.kind == QuestionKind::single || question.kind == QuestionKind::multiple ||
           question.kind == QuestionKind::ordering || question.kind == QuestionKind::matching;
}

// Options in an order of the seed's, so that "b" is not remembered in place of the answer.
view::Order shuffled(const Question& question, const Instance& instance) {
    view::Order order = view::file_order(question, instance);
    judge::theory::Random random(instance.seed, question.id + "/shuffle");
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

// The letters of the screen as those of the file.
std::string in_file_letters(const std::string& answer, const view::Order& order) {
    std::string out = answer;
    for (char& c : out) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const auto index = static_cast<std::size_t>(lower - 'a');
        if (lower >= 'a' && lower <= 'z' && index < order.size())
            c = static_cast<char>('a' + order[index]);
        else if (lower >= 'a' && lower <= 'z')
            c = 'z';  // no such letter: the grader refuses it
    }
    return out;
}

// … and back, in what the grader says.
std::string in_screen_letters(const std::string& letters, const view::Order& order) {
    std::string out = letters;
    for (char& c : out)
        for (std::size_t i = 0; i < order.size(); ++i)
            if (c == static_cast<char>('a' + order[i])) {
                c = static_cast<char>('a' + i);
                break;
            }
    return out;
}

// "b: text" at the beginning of lines.
std::string reletter_lines(const std::string& text, const view::Order& order) {
    std::string out;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        if (line.size() > 1 && line[1] == ':')
            line = in_screen_letters(line.substr(0, 1), order) + line.substr(1);
        out += line + (end < text.size() ? "\n" : "");
        at = end + 1;
    }
    return out;
}

}  // namespace

Quiz::Quiz(Context& context, QuizLog& log, Rules rules)
    : context_(context), log_(log), rules_(rules), reader_(STDIN_FILENO, context.stop()) {}

void Quiz::say(const std::string& text) {
    if (context_.json()) return context_.remark(text);
    context_.print(text);
    context_.out().flush();
}

void Quiz::say_markdown(const std::string& markdown) {
    const ui::Screen& screen = context_.json() ? context_.talk_screen() : context_.screen();
    say(ui::render_markdown(markdown, screen));
}

std::optional<std::string> Quiz::read(const std::string& prompt) {
    say(prompt);
    const auto line = reader_.read(rules_.deadline);
    switch (line.how) {
        case LineReader::Line::How::line: break;
        case LineReader::Line::How::end: ended_ = "the input ended"; return std::nullopt;
        case LineReader::Line::How::late: ended_ = "the time is up"; return std::nullopt;
        case LineReader::Line::How::interrupted: ended_ = "interrupted"; return std::nullopt;
    }
    if (judge::trim(line.text) == "q") {
        ended_ = "you left";
        return std::nullopt;
    }
    return std::string(judge::trim(line.text));
}

std::optional<std::string> Quiz::read_answer(const Question& question) {
    if (question.kind != QuestionKind::free_text)
        return read(
            fmt::format("Your answer: {} (enter: skip, q: leave)", view::answer_form(question)));
    auto text = read("\nYour answer, ended by an empty line (at once: skip, q: leave):");
    while (text && !text->empty()) {
        const auto more = read("");
        if (!more) return std::nullopt;
        if (more->empty()) break;
        *text += "\n" + *more;
    }
    return text;
}

// Asks again until the answer can be read; no grade if it is skipped or the quiz ends.
std::optional<Grade> Quiz::read_and_grade(const Asked& asked, const Instance& instance,
                                          const view::Order& order, std::string& answer) {
    const Question& question = *asked.question;
    for (;;) {
        const auto typed = read_answer(question);
        if (!typed || typed->empty()) return std::nullopt;
        answer = has_letters(question) ? in_file_letters(*typed, order) : *typed;
        try {
            return judge::theory::grade(question, instance, answer);
        } catch (const judge::UserError& e) {
            if (e.fault() != judge::Fault::usage) throw;
            say(has_letters(question)
                    ? fmt::format("That cannot be read; expected {}.", view::answer_form(question))
                    : e.what());
        }
    }
}

bool Quiz::ask_confidence(QuizResult& result) {
    if (!rules_.asks_confidence || !result.question->asks_confidence) return true;
    for (;;) {
        const auto typed = read("How sure are you, 0 to 100 %? (enter: no answer)");
        if (!typed) return false;
        if (typed->empty()) return true;
        try {
            std::size_t used = 0;
            const double percent = std::stod(*typed, &used);
            const bool rest = typed->find_first_not_of(" %", used) != std::string::npos;
            if (!rest && percent >= 0 && percent <= 100) {
                result.confidence = percent / 100;
                return true;
            }
        } catch (const std::logic_error&) {
            say("A number from 0 to 100, please.");
            continue;
        }
        say("A number from 0 to 100, please.");
    }
}

// The candidate, not the machine, says which points were made.
bool Quiz::confirm_points(QuizResult& result) {
    const Question& question = *result.question;
    say_markdown(rubric_markdown(question, result.grade));
    std::set<std::size_t> made;
    for (std::size_t i = 0; i < question.rubric.size(); ++i) {
        const auto typed = read(fmt::format("Did you make point {}? (y/n)", i + 1));
        if (!typed) return false;
        if (typed->starts_with('y') || typed->starts_with('Y')) made.insert(i);
    }
    settle(question, made, result.grade);
    return true;
}

void Quiz::record(const QuizResult& result, const std::string& answer) {
    log_.add({.time = now(),
              .question = result.question->id,
              .seed = result.seed,
              .answer = answer,
              .verdict = std::string(code(result.grade.verdict)),
              .score = result.grade.score,
              .confidence = result.confidence,
              .seconds = result.seconds});
}

// False if the quiz ends here.
bool Quiz::ask(const Asked& asked, const std::string& heading, QuizResult& result) {
    const Question& question = *asked.question;
    const Instance instance = judge::theory::draw_instance(question, asked.seed);
    const view::Order order = shuffled(question, instance);
    const auto started = steady_clock::now();
    say(heading + view::question_facts(question, ui::symbols(context_.screen()).dot));
    say_markdown(view::question_markdown(question, instance, order, true));
    std::string answer;
    auto grade = read_and_grade(asked, instance, order, answer);
    if (!ended_.empty()) return false;
    result.seconds = std::chrono::duration<double>(steady_clock::now() - started).count();
    result.skipped = !grade;
    if (!grade) grade = Grade{.message = "skipped", .expected = right_answer(question, instance)};
    result.grade = std::move(*grade);
    if (!result.skipped && !ask_confidence(result)) return false;
    if (!result.skipped && question.kind == QuestionKind::free_text && !confirm_points(result))
        return false;
    if (has_letters(question)) {
        result.grade.expected = in_screen_letters(result.grade.expected, order);
        result.grade.message = reletter_lines(result.grade.message, order);
        result.grade.trap = reletter_lines(result.grade.trap, order);
    }
    say(view::grade_text(question, instance, result.grade,
                         context_.json() ? context_.talk_screen() : context_.screen()));
    record(result, answer);
    return true;
}

std::vector<QuizResult> Quiz::run(const std::vector<Asked>& questions) {
    std::vector<QuizResult> results;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        QuizResult result;
        result.question = questions[i].question;
        result.seed = questions[i].seed;
        const std::string heading =
            fmt::format("{}[{}/{}] ", i == 0 ? "" : "\n", i + 1, questions.size());
        if (!ask(questions[i], heading, result)) break;
        results.push_back(std::move(result));
    }
    return results;
}

}  // namespace cli
