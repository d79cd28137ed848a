// SPDX-License-Identifier: MIT
#include "cli/mock/choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/clock.hpp"
#include "cli/questions.hpp"
#include "cli/select.hpp"
#include "judge/support/error.hpp"
#include "judge/theory/library.hpp"
#include "judge/theory/random.hpp"

namespace cli::mock {
namespace {

using judge::bank::Entry;
using judge::theory::Library;
using judge::theory::Question;
using judge::theory::QuestionKind;
using judge::theory::Random;
using practice::mock::Ask;
using practice::mock::Format;
using practice::mock::Part;
using practice::mock::Task;

constexpr std::chrono::days kFresh{30};

bool among(const std::vector<std::string>& list, std::string_view word) {
    return list.empty() || std::find(list.begin(), list.end(), word) != list.end();
}

template <class T>
void shuffle(std::vector<T>& items, Random random) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random.below(i)]);
}

std::string level_of(const Entry& entry) {
    const auto& interview = entry.summary.interview;
    return interview && interview->difficulty ? std::string(judge::name(*interview->difficulty))
                                              : "";
}

// Solved lately, or known from elsewhere.
std::set<std::string> known_problems(const practice::History& history) {
    std::set<std::string> known;
    for (const auto& attempt : history.attempts({.problem = {}, .since = now() - kFresh}))
        if (attempt.verdict == judge::Verdict::accepted) known.insert(attempt.problem);
    for (const auto& event : history.events(kSeen)) known.insert(event.item);
    return known;
}

std::vector<const Entry*> pool_of(const judge::bank::Bank& bank, const Part& part) {
    std::vector<const Entry*> pool;
    for (const Entry& entry : bank.entries()) {
        const auto& interview = entry.summary.interview;
        if (interview && among(part.kinds, judge::name(interview->kind)) &&
            among(part.levels, level_of(entry)))
            pool.push_back(&entry);
    }
    return pool;
}

Task task_of(const Entry& entry, std::size_t part) {
    return {.question = false, .id = entry.id, .part = part, .path = entry.directory.string()};
}

// Each of the part's problems of its own level if there is one; those that are known come last.
std::vector<Task> choose_problems(Context& context, const std::set<std::string>& known,
                                  const Part& part, std::size_t index, std::uint64_t seed) {
    auto pool = pool_of(context.bank(), part);
    shuffle(pool, Random(seed, fmt::format("mock/{}", index)));
    std::stable_partition(pool.begin(), pool.end(),
                          [&](const Entry* e) { return !known.contains(e->id); });
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < static_cast<std::size_t>(part.count) && !pool.empty(); ++i) {
        const auto wanted =
            part.levels.empty() ? "" : part.levels[std::min(i, part.levels.size() - 1)];
        auto found = std::find_if(pool.begin(), pool.end(), [&](const Entry* e) {
            return level_of(*e) == wanted && !known.contains(e->id);
        });
        if (found == pool.end()) found = pool.begin();
        tasks.push_back(task_of(**found, index));
        pool.erase(found);
    }
    if (tasks.empty())
        throw judge::UserError(
            judge::Fault::not_found,
            fmt::format("{}: the bank has no problem of the kinds {}; `spar list` shows what there "
                        "is, --problems names some",
                        part.format, fmt::join(part.kinds, ", ")));
    return tasks;
}

bool fits(const Question& question, const Part& part) {
    const bool free = question.kind == QuestionKind::free_text;
    if (part.ask == Ask::design && !free) return false;
    if (part.ask == Ask::questions && free && question.minutes > 5) return false;
    return among(part.kinds, name(question.kind)) && among(part.topics, question.topic) &&
           among(part.levels, name(question.level));
}

// One topic after the other, so that a session is about all of them.
std::vector<const Question*> in_turn(const std::vector<const Question*>& pool) {
    std::vector<std::pair<std::string, std::vector<const Question*>>> topics;
    for (const Question* question : pool) {
        auto found = std::find_if(topics.begin(), topics.end(),
                                  [&](const auto& t) { return t.first == question->topic; });
        if (found == topics.end()) found = topics.insert(topics.end(), {question->topic, {}});
        found->second.push_back(question);
    }
    std::vector<const Question*> out;
    for (std::size_t round = 0; out.size() < pool.size(); ++round)
        for (const auto& [topic, questions] : topics)
            if (round < questions.size()) out.push_back(questions[round]);
    return out;
}

// Of one topic, the easy ones first.
std::vector<const Question*> chain(std::vector<const Question*> pool) {
    if (pool.empty()) return pool;
    const std::string topic = pool.front()->topic;
    std::erase_if(pool, [&](const Question* question) { return question->topic != topic; });
    std::stable_sort(pool.begin(), pool.end(),
                     [](const Question* a, const Question* b) { return a->level < b->level; });
    return pool;
}

std::vector<Task> choose_questions(const Library& library, const Part& part, std::size_t index,
                                   std::uint64_t seed) {
    std::vector<const Question*> pool;
    for (const Question& question : library.questions())
        if (fits(question, part)) pool.push_back(&question);
    Random random(seed, fmt::format("mock/{}", index));
    shuffle(pool, random);
    pool = part.ask == Ask::chain ? chain(pool) : in_turn(pool);
    if (pool.empty())
        throw judge::UserError(
            judge::Fault::not_found,
            fmt::format("{}: there is no question on {} that fits; `spar quiz` shows what there is",
                        part.format, fmt::join(part.topics, ", ")));
    pool.resize(std::min(pool.size(), static_cast<std::size_t>(part.count)));
    constexpr std::uint64_t kSeeds = 1'000'000;
    std::vector<Task> tasks;
    for (const Question* question : pool)
        tasks.push_back({.question = true,
                         .id = question->id,
                         .seed = 1 + random.below(kSeeds),
                         .part = index});
    return tasks;
}

std::vector<Task> named_problems(Context& context, const Wish& wish, std::size_t part) {
    std::vector<Task> tasks;
    for (const std::string& selector : wish.problems) {
        const Selection found = select(context, selector);
        tasks.push_back(
            {.question = false, .id = found.id, .part = part, .path = found.package.string()});
    }
    return tasks;
}

}  // namespace

std::vector<Task> choose(Context& context, const practice::History& history, const Format& format,
                         const Wish& wish) {
    std::set<std::string> known = known_problems(history);
    std::vector<Task> tasks;
    bool named = wish.problems.empty();
    for (std::size_t i = 0; i < format.parts.size(); ++i) {
        const Part& part = format.parts[i];
        std::vector<Task> more;
        if (!is_coding(part.ask)) {
            more = choose_questions(read_library(context), part, i, wish.seed);
        } else if (!named) {
            more = named_problems(context, wish, i);
            named = true;
        } else {
            more = choose_problems(context, known, part, i, wish.seed);
        }
        for (const Task& task : more) known.insert(task.id);
        tasks.insert(tasks.end(), more.begin(), more.end());
    }
    if (!named)
        throw judge::UserError(judge::Fault::usage,
                               format.id + ": asks no problem, so --problems means nothing here");
    return tasks;
}

}  // namespace cli::mock
