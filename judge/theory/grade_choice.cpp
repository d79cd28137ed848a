// SPDX-License-Identifier: MIT
//
// Letters: single, multiple, ordering, matching. Letters follow the file's order.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "judge/support/text.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/graders.hpp"

namespace judge::theory {
namespace {

bool is_separator(char c) { return c == ',' || c == ' ' || c == ';' || c == '<' || c == '>'; }

// "a,c", "a c", "ac": letters up to `count`, each once; refused with the place otherwise.
std::vector<std::size_t> read_letters(std::string_view answer, std::size_t count) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < answer.size(); ++at) {
        char c = answer[at];
        if (is_separator(c)) continue;
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c < 'a' || c > 'z' || static_cast<std::size_t>(c - 'a') >= count)
            refuse_answer(answer,
                          {at, fmt::format("expected letters from a to {}", letter(count - 1))});
        const auto index = static_cast<std::size_t>(c - 'a');
        if (std::find(out.begin(), out.end(), index) != out.end())
            refuse_answer(answer, {at, fmt::format("{} is given twice", letter(index))});
        out.push_back(index);
    }
    if (out.empty()) refuse_answer(answer, {0, "expected letters"});
    return out;
}

std::string letters_of(std::vector<std::size_t> indices, bool sorted) {
    if (sorted) std::sort(indices.begin(), indices.end());
    std::string out;
    for (const std::size_t i : indices) out += (out.empty() ? "" : ",") + letter(i);
    return out;
}

bool is_shown(const Instance& instance, std::size_t option) {
    return std::find(instance.options.begin(), instance.options.end(), option) !=
           instance.options.end();
}

Verdict verdict_of(double score) {
    if (score >= 1) return Verdict::accepted;
    return score > 0 ? Verdict::partial : Verdict::wrong_answer;
}

// What the file says about options that were ticked wrongly or, of several, left out.
std::string says(const Question& question, const Instance& instance,
                 const std::vector<std::size_t>& ticked) {
    std::string out;
    for (const std::size_t i : instance.options) {
        const bool on = std::find(ticked.begin(), ticked.end(), i) != ticked.end();
        const bool left_out = !on && question.kind == QuestionKind::single;
        if (on == instance.right[i] || left_out || question.options[i].says.empty()) continue;
        const std::string text = fill(question.options[i].says, instance.params);
        out += fmt::format("{}{}: {}", out.empty() ? "" : "\n", letter(i), text);
    }
    return out;
}

std::vector<std::size_t> read_pairs(std::string_view answer, std::size_t left, std::size_t right) {
    std::vector<std::size_t> out(left, right);  // `right`: none was given
    std::optional<std::size_t> number;
    for (std::size_t at = 0; at < answer.size(); ++at) {
        const char c = static_cast<char>(answer[at] | 0x20);  // lower case
        if (is_separator(answer[at]) || answer[at] == '=' || answer[at] == '-') continue;
        if (answer[at] >= '0' && answer[at] <= '9') {
            std::size_t value = 0;
            for (; at < answer.size() && answer[at] >= '0' && answer[at] <= '9'; ++at)
                value = std::min<std::size_t>(
                    value * 10 + static_cast<std::size_t>(answer[at] - '0'), 1'000);
            --at;
            if (value < 1 || value > left)
                refuse_answer(answer, {at, fmt::format("expected a number from 1 to {}", left)});
            number = value - 1;
        } else if (!number || c < 'a' || c > 'z' || static_cast<std::size_t>(c - 'a') >= right) {
            refuse_answer(answer, {at, fmt::format("expected pairs such as 1=a,2=b with letters "
                                                   "from a to {}",
                                                   letter(right - 1))});
        } else if (out[*number] != right) {
            refuse_answer(answer, {at, fmt::format("{} has two letters", *number + 1)});
        } else {
            out[*number] = static_cast<std::size_t>(c - 'a');
            number.reset();
        }
    }
    return out;
}

std::string pairs_text(const std::vector<std::size_t>& pairs, std::size_t none) {
    std::string out;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (pairs[i] != none)
            out += fmt::format("{}{}={}", out.empty() ? "" : ",", i + 1, letter(pairs[i]));
    return out;
}

}  // namespace

std::string right_choice(const Question& question, const Instance& instance) {
    std::vector<std::size_t> right;
    for (const std::size_t i : instance.options)
        if (instance.right[i]) right.push_back(i);
    (void)question;
    return letters_of(right, true);
}

Grade grade_choice(const Question& question, const Instance& instance, std::string_view answer) {
    const auto ticked = read_letters(answer, question.options.size());
    for (const std::size_t i : ticked)
        if (!is_shown(instance, i))
            refuse_answer(answer,
                          {0, fmt::format("option {} is not among those shown", letter(i))});
    if (question.kind == QuestionKind::single && ticked.size() > 1)
        refuse_answer(answer, {0, "exactly one option is right: give one letter"});
    double hits = 0;
    double misses = 0;
    double rights = 0;
    for (const std::size_t i : instance.options) rights += instance.right[i] ? 1 : 0;
    for (const std::size_t i : ticked) (instance.right[i] ? hits : misses) += 1;
    const double score = std::max(0.0, (hits - misses) / rights);
    Grade grade{.verdict = verdict_of(score),
                .score = score,
                .expected = right_choice(question, instance),
                .got = letters_of(ticked, true)};
    if (grade.verdict == Verdict::accepted) return grade;
    const bool single = question.kind == QuestionKind::single;
    if (single) grade.trap = says(question, instance, ticked);
    if (!single)
        grade.message = fmt::format("{} of {} right ones, {} wrong{}", hits, rights, misses,
                                    says(question, instance, ticked).empty() ? "" : "\n") +
                        says(question, instance, ticked);
    return grade;
}

std::string right_order(const Question& question) {
    std::vector<std::size_t> out;
    std::vector<bool> placed(question.items.size(), false);
    while (out.size() < question.items.size())
        for (std::size_t i = 0; i < placed.size(); ++i) {
            const bool waits = std::any_of(
                question.before.begin(), question.before.end(),
                [&](const auto& pair) { return pair.second == i && !placed[pair.first]; });
            if (placed[i] || waits) continue;
            placed[i] = true;
            out.push_back(i);
            break;
        }
    return letters_of(out, false);
}

Grade grade_ordering(const Question& question, std::string_view answer) {
    const auto order = read_letters(answer, question.items.size());
    if (order.size() != question.items.size())
        refuse_answer(answer, {answer.size(), fmt::format("expected all {} letters, each once",
                                                          question.items.size())});
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    std::size_t inversions = 0;
    std::string first;
    for (const auto& [early, late] : question.before) {
        if (place[early] < place[late]) continue;
        ++inversions;
        if (first.empty())
            first = fmt::format("{} must come before {}", letter(early), letter(late));
    }
    const double score =
        1 - static_cast<double>(inversions) / static_cast<double>(question.before.size());
    return {.verdict = verdict_of(score),
            .score = score,
            .message = inversions == 0 ? ""
                                       : fmt::format("{} of {} pairs stand in the wrong order: {}",
                                                     inversions, question.before.size(), first),
            .expected = right_order(question),
            .got = letters_of(order, false)};
}

std::string right_pairs(const Question& question) {
    return pairs_text(question.pairs, question.right.size());
}

Grade grade_matching(const Question& question, std::string_view answer) {
    const auto pairs = read_pairs(answer, question.left.size(), question.right.size());
    std::size_t right = 0;
    std::string wrong;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (pairs[i] == question.pairs[i])
            ++right;
        else
            wrong += (wrong.empty() ? "" : ", ") + std::to_string(i + 1);
    const double score = static_cast<double>(right) / static_cast<double>(pairs.size());
    return {.verdict = verdict_of(score),
            .score = score,
            .message = wrong.empty() ? "" : "not right: " + wrong,
            .expected = right_pairs(question),
            .got = pairs_text(pairs, question.right.size())};
}

}  // namespace judge::theory
