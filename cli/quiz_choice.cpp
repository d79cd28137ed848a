// SPDX-License-Identifier: MIT
#include "cli/quiz_choice.hpp"

#include <algorithm>
#include <cmath>

#include "judge/theory/random.hpp"

namespace cli {
namespace {

using judge::theory::Question;
using judge::theory::Random;

bool begins(const std::string& word, const std::string& what) { return word.starts_with(what); }

bool is_about(const Question& question, const std::string& topic) {
    return topic.empty() || begins(question.topic, topic) ||
           std::any_of(question.tags.begin(), question.tags.end(),
                       [&](const std::string& tag) { return begins(tag, topic); });
}

double weight_of(const Question& question, const QuizFilter& filter) {
    if (filter.role == nullptr) return 1;
    const auto found = filter.role->topics.find(question.topic);
    return found == filter.role->topics.end() ? 0 : found->second;
}

bool fits(const Question& question, const QuizLog& log, const QuizFilter& filter) {
    if (!is_about(question, filter.topic)) return false;
    if (!filter.level.empty() && name(question.level) != filter.level) return false;
    if (!filter.kind.empty() && name(question.kind) != filter.kind) return false;
    if (weight_of(question, filter) <= 0) return false;
    if (!filter.review) return true;
    const auto past = log.past().find(question.id);
    return past != log.past().end() && past->second.last.verdict != "AC";
}

struct Candidate {
    const Question* question;
    int times;
    double key;  // the larger, the earlier: weighted sampling without replacement
};

}  // namespace

std::vector<Asked> choose_questions(const judge::theory::Library& library, const QuizLog& log,
                                    const QuizFilter& filter, std::size_t count,
                                    std::uint64_t seed) {
    Random random(seed, "quiz");
    std::map<std::string, double> in_topic;
    for (const Question& question : library.questions())
        if (fits(question, log, filter)) ++in_topic[question.topic];
    std::vector<Candidate> candidates;
    for (const Question& question : library.questions()) {
        if (!fits(question, log, filter)) continue;
        // A topic's weight is shared among its questions.
        const double weight =
            filter.role == nullptr ? 1 : weight_of(question, filter) / in_topic[question.topic];
        const auto past = log.past().find(question.id);
        candidates.push_back({&question, past == log.past().end() ? 0 : past->second.times,
                              std::log(random.unit() + 1e-18) / weight});
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.times != b.times ? a.times < b.times : a.key > b.key;
    });
    std::vector<Asked> out;
    constexpr std::uint64_t kSeeds = 1'000'000;  // short enough to be typed again
    for (std::size_t i = 0; i < std::min(count, candidates.size()); ++i)
        out.push_back({candidates[i].question, 1 + random.below(kSeeds)});
    return out;
}

}  // namespace cli
