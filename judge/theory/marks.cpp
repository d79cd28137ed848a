// SPDX-License-Identifier: MIT
#include "judge/theory/marks.hpp"

#include <algorithm>
#include <optional>

#include "judge/theory/short_text.hpp"

namespace judge::theory {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kWindow = 25;        // words within which the ideas of one point must stand
constexpr std::size_t kNegationReach = 3;  // words before a match that may turn it around

// "gradient" is also "gradients" and "gradient's": the beginning of a word of at least 4 letters.
bool same_word(const std::string& word, const std::string& wanted) {
    constexpr std::size_t kStem = 4;
    if (word == wanted) return true;
    return wanted.size() >= kStem && word.starts_with(wanted) && word.size() <= wanted.size() + 3;
}

std::optional<std::size_t> find_phrase(const Words& words, const Words& phrase, std::size_t from) {
    for (std::size_t at = from; !phrase.empty() && at + phrase.size() <= words.size(); ++at) {
        bool all = true;
        for (std::size_t i = 0; i < phrase.size(); ++i)
            all = all && same_word(words[at + i], phrase[i]);
        if (all) return at;
    }
    return std::nullopt;
}

// All places where one of a group's phrases stands.
std::vector<std::size_t> places(const Words& words, const std::vector<std::string>& group) {
    std::vector<std::size_t> out;
    for (const std::string& phrase : group) {
        const Words wanted = normal_words(phrase);
        for (auto at = find_phrase(words, wanted, 0); at; at = find_phrase(words, wanted, *at + 1))
            out.push_back(*at);
    }
    std::sort(out.begin(), out.end());
    return out;
}

bool is_negated(const Words& words, std::size_t at) {
    const std::size_t from = at > kNegationReach ? at - kNegationReach : 0;
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(from),
                       words.begin() + static_cast<std::ptrdiff_t>(at), is_negation);
}

bool within_window(const std::vector<std::vector<std::size_t>>& found) {
    return std::any_of(found[0].begin(), found[0].end(), [&](std::size_t at) {
        return std::all_of(found.begin(), found.end(), [at](const auto& group) {
            return std::any_of(group.begin(), group.end(), [at](std::size_t other) {
                return (other > at ? other - at : at - other) <= kWindow;
            });
        });
    });
}

Mark mark_point(const RubricPoint& point, const Words& words) {
    Mark mark;
    if (const auto against = places(words, point.contradicted); !against.empty())
        return {.seen = Mark::Seen::contradicted,
                .matched = {words[against.front()]},
                .note = "the answer seems to say the opposite"};
    std::vector<std::vector<std::size_t>> found;
    bool negated = false;
    for (const auto& group : point.found) {
        auto at = places(words, group);
        if (at.empty()) continue;
        mark.matched.push_back(words[at.front()]);
        negated = negated || std::all_of(at.begin(), at.end(),
                                         [&](std::size_t i) { return is_negated(words, i); });
        found.push_back(std::move(at));
    }
    if (found.empty()) return mark;
    mark.seen = Mark::Seen::maybe;
    if (found.size() < point.found.size())
        mark.note = "only a part of it is there";
    else if (negated)
        mark.note = "a negation stands before it";
    else if (!within_window(found))
        mark.note = "the words stand far apart";
    else
        mark.seen = Mark::Seen::found;
    return mark;
}

}  // namespace

std::string_view name(Mark::Seen seen) {
    switch (seen) {
        case Mark::Seen::found: return "found";
        case Mark::Seen::maybe: return "maybe";
        case Mark::Seen::not_found: return "not found";
        case Mark::Seen::contradicted: return "contradicted";
    }
    return "";
}

std::vector<Mark> mark_answer(const std::vector<RubricPoint>& rubric, std::string_view answer) {
    const Words words = normal_words(answer);
    std::vector<Mark> out;
    for (const RubricPoint& point : rubric) out.push_back(mark_point(point, words));
    return out;
}

}  // namespace judge::theory
