// SPDX-License-Identifier: MIT
#include "cli/mock/answers.hpp"

#include <map>

#include "cli/mock/theory.hpp"
#include "cli/questions.hpp"
#include "practice/event_data.hpp"

namespace cli::mock {
namespace {

namespace what = practice::mock::what;
namespace theory = judge::theory;
using practice::mock::Outline;
using practice::mock::Task;
using practice::mock::TheoryFinding;
using practice::mock::Timeline;
using theory::QuestionKind;

enum class Shows : std::uint8_t { reasoning, knowledge, explanation };

Shows shows(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::numeric:
        case QuestionKind::formula:
        case QuestionKind::ordering: return Shows::reasoning;
        case QuestionKind::single:
        case QuestionKind::multiple:
        case QuestionKind::matching:
        case QuestionKind::short_text: return Shows::knowledge;
        case QuestionKind::free_text: return Shows::explanation;
    }
    return Shows::knowledge;
}

class Mean {
  public:
    void add(double value) {
        sum_ += value;
        ++count_;
    }
    // −1 if there was nothing.
    [[nodiscard]] double value() const { return count_ > 0 ? sum_ / count_ : -1; }

  private:
    double sum_ = 0;
    int count_ = 0;
};

double score_of(const practice::Event& event) {
    return practice::numbers_in(event, "score").value_or(std::vector{0.0}).front();
}

std::string notes_on(const Timeline& line, const std::string& item) {
    std::string out;
    for (const auto& happened : line.log)
        if (happened.event.kind == what::kNote && happened.event.item == item)
            out += practice::text_in(happened.event, "text").value_or("") + "\n";
    return out;
}

TheoryFinding::Answer answer_to(const theory::Question& question, const Task& task,
                                const Timeline& line, bool design) {
    TheoryFinding::Answer out{.id = task.id, .title = question.title};
    out.expected = right_answer(question, draw_instance(question, task.seed));
    if (design) {
        const std::string notes = notes_on(line, task.id);
        out.answered = !notes.empty();
        if (out.answered) out.score = grade_answer(question, task.seed, notes).score;
        return out;
    }
    for (const auto& happened : line.log) {
        if (happened.event.kind != what::kAnswer || happened.event.item != task.id) continue;
        out.answered = !practice::is_true_in(happened.event, "skipped");
        out.score = score_of(happened.event);
    }
    return out;
}

// Time spent in the part, per question answered.
std::optional<double> pace(const Outline& outline, const Timeline& line, std::size_t part,
                           int answered) {
    double seconds = 0;
    for (const auto& stretch : line.stretches)
        if (outline.phases[stretch.phase].part == part && !outline.phases[stretch.phase].rest)
            seconds += std::chrono::duration<double>(stretch.until - stretch.from).count();
    return answered > 0 ? std::optional(seconds / answered) : std::nullopt;
}

}  // namespace

TheoryFinding look_at_answers(Context& context, const Outline& outline, const Timeline& line,
                              std::size_t part) {
    const theory::Library library = read_library(context);
    const auto ask = outline.parts[part].ask;
    TheoryFinding out{.part = part, .title = outline.parts[part].title};
    std::map<Shows, Mean> means;
    double planned = 0;
    for (const Task& task : outline.tasks) {
        if (task.part != part || !task.question) continue;
        const theory::Question* question = library.find(task.id);
        if (question == nullptr) continue;
        auto answer = answer_to(*question, task, line, ask == practice::mock::Ask::design);
        // A chain ends where one is stuck: what was not reached was not asked.
        if (ask == practice::mock::Ask::chain && !answer.answered) continue;
        ++out.evidence.asked;
        out.evidence.answered += answer.answered ? 1 : 0;
        planned += question->minutes * 60.0 * outline.factor;
        means[shows(question->kind)].add(answer.score);
        out.answers.push_back(std::move(answer));
    }
    out.evidence.title = out.title;
    out.evidence.reasoning = means[Shows::reasoning].value();
    out.evidence.knowledge = means[Shows::knowledge].value();
    out.evidence.explanation = means[Shows::explanation].value();
    out.evidence.seconds = pace(outline, line, part, out.evidence.answered);
    if (out.evidence.asked > 0) out.evidence.target_seconds = planned / out.evidence.asked;
    return out;
}

}  // namespace cli::mock
