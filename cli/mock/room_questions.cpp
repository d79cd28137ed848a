// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/mock/room.hpp"
#include "cli/mock/theory.hpp"
#include "cli/questions.hpp"
#include "cli/view/question_view.hpp"
#include "judge/support/error.hpp"
#include "judge/theory/grade.hpp"
#include "practice/event_data.hpp"

namespace cli::mock {
namespace {

namespace what = practice::mock::what;
namespace theory = judge::theory;
using nlohmann::json;
using practice::mock::Ask;
using practice::mock::Mode;
using practice::mock::Task;

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

bool is_skip(const practice::Event& event) { return practice::is_true_in(event, "skipped"); }

const theory::Question& find(const theory::Library& library, const Task& task) {
    if (const auto* question = library.find(task.id)) return *question;
    throw judge::UserError(judge::Fault::not_found,
                           fmt::format("question {} is no longer in the bank", task.id));
}

}  // namespace

const theory::Library& Room::library() const {
    if (!library_) library_ = read_library(context_);
    return *library_;
}

// The one that was gone to, else the first that was neither answered nor skipped. A chain ends
// where two answers in a row are wrong.
const Task* Room::question_at_hand() const {
    const auto tasks = tasks_at_hand();
    const auto place = [&](const std::string& item) {
        return std::find_if(tasks.begin(), tasks.end(),
                            [&](const Task* task) { return item_of(*task) == item; });
    };
    std::vector<const Task*> done;
    const Task* gone_to = nullptr;
    int wrong = 0;
    for (const auto& event : record_.events) {
        const auto found = place(event.item);
        if (found == tasks.end()) continue;
        if (event.kind == what::kTask) gone_to = *found;
        if (event.kind != what::kAnswer) continue;
        gone_to = nullptr;
        done.push_back(*found);
        wrong = practice::numbers_in(event, "score").value_or(std::vector{0.0}).front() < 0.5
                    ? wrong + 1
                    : 0;
    }
    if (gone_to != nullptr) return gone_to;
    if (ask() == Ask::chain && wrong >= 2) return nullptr;
    for (const Task* task : tasks)
        if (std::find(done.begin(), done.end(), task) == done.end()) return task;
    return nullptr;
}

std::string Room::question_text(const Task& task) const {
    const theory::Question& question = find(library(), task);
    const auto instance = theory::draw_instance(question, task.seed);
    const auto tasks = tasks_at_hand();
    const auto number = std::find(tasks.begin(), tasks.end(), &task) - tasks.begin() + 1;
    std::string out = tasks.size() > 1 ? fmt::format("[{}/{}]\n", number, tasks.size()) : "";
    out += paint_markdown(
        view::question_markdown(question, instance, view::file_order(question, instance), true));
    if (ask() == Ask::design)
        return out +
               "\nEvery line you write is part of your answer; `next` goes on to the next "
               "step.\n";
    return out + fmt::format("\nYour answer: {} (`skip` leaves it)\n", view::answer_form(question));
}

std::string Room::answer(std::string_view rest) {
    const Task* at_hand = task();
    if (at_hand == nullptr || !at_hand->question)
        return "There is no question to be answered; `help` lists what you can say.\n";
    if (rest.empty()) return question_text(*at_hand);
    if (ask() == Ask::design) return write_note(rest);
    const theory::Question& question = find(library(), *at_hand);
    const Graded graded = grade_answer(question, at_hand->seed, rest);
    note(what::kAnswer, item_of(*at_hand),
         dump({{"answer", rest},
               {"verdict", code(graded.grade.verdict)},
               {"score", json::array({graded.score})},
               {"machine", graded.by_words}}));
    const std::string said =
        outline().mode == Mode::practice
            ? view::grade_text(question, theory::draw_instance(question, at_hand->seed),
                               graded.grade, context_.screen())
            : std::string("Thank you.\n");
    return said + "\n" + asked();
}

std::string Room::skip(std::string_view) {
    const Task* at_hand = task();
    if (at_hand == nullptr || !at_hand->question) return "There is no question to be skipped.\n";
    note(what::kAnswer, item_of(*at_hand), R"({"skipped":true,"score":[0]})");
    std::string open;
    const auto tasks = tasks_at_hand();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        bool skipped = false;
        for (const auto& event : record_.events)
            if (event.kind == what::kAnswer && event.item == item_of(*tasks[i]))
                skipped = is_skip(event);
        if (skipped) open += fmt::format("{}{}", open.empty() ? "" : ", ", i + 1);
    }
    return fmt::format("Skipped so far: {}; `task {}` comes back to it.\n\n", open,
                       open.substr(0, open.find(','))) +
           asked();
}

}  // namespace cli::mock
