// SPDX-License-Identifier: MIT
#include "judge/theory/short_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace judge::theory {
namespace {

constexpr std::array kArticles = {"a", "an", "the"};
constexpr std::array kNegations = {"not",    "no",    "never",   "without", "nor", "none",
                                   "cannot", "isn't", "doesn't", "don't",   "non", "neither"};
constexpr std::array kComparisons = {"less",   "more",     "lower",     "higher",   "smaller",
                                     "larger", "fewer",    "greater",   "decrease", "decreases",
                                     "before", "increase", "increases", "after",    "above",
                                     "below",  "minimum",  "maximum",   "minimise", "maximise"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<const char*, N>& words) {
    return std::any_of(words.begin(), words.end(), [word](const char* w) { return word == w; });
}

bool is_kept(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & '\x80') != 0 || c == '\'' ||
           c == '+' || c == '.';
}

std::string joined(std::string_view text) {
    std::string out;
    for (const std::string& word : normal_words(text)) out += (out.empty() ? "" : " ") + word;
    return out;
}

// Words in which a letter is a difference of meaning, sorted.
std::vector<std::string> telling(std::string_view text) {
    constexpr std::size_t kShort = 4;
    std::vector<std::string> out;
    for (std::string& word : normal_words(text)) {
        const bool digits =
            std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (word.size() <= kShort || digits || is_negation(word) || is_one_of(word, kComparisons))
            out.push_back(std::move(word));
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

bool is_negation(std::string_view word) { return is_one_of(word, kNegations); }

std::vector<std::string> normal_words(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (is_kept(c))
            words.back() += static_cast<char>(
                (c & '\x80') != 0 ? c : std::tolower(static_cast<unsigned char>(c)));
        else if (!words.back().empty())
            words.emplace_back();
    }
    for (std::string& word : words)
        while (word.ends_with('.') || word.ends_with('\'')) word.pop_back();
    std::erase_if(words, [](const std::string& w) { return w.empty() || is_one_of(w, kArticles); });
    return words;
}

double similarity(std::string_view first, std::string_view second) {
    const std::string a = joined(first);
    const std::string b = joined(second);
    constexpr std::size_t kLongest = 300;
    if (a == b) return 1;
    if (a.size() > kLongest || b.size() > kLongest || a.empty() || b.empty()) return 0;
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({change, d[i - 1][j] + 1, d[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    const auto distance = static_cast<double>(d[a.size()][b.size()]);
    return 1 - distance / static_cast<double>(std::max(a.size(), b.size()));
}

bool may_be_a_slip(std::string_view answer, std::string_view model) {
    return telling(answer) == telling(model);
}

}  // namespace judge::theory
