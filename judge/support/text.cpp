// SPDX-License-Identifier: MIT
#include "judge/support/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "judge/support/utf8.hpp"

namespace judge {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, with
// letter case free.
std::size_t distance(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    const auto same = [&](std::size_t i, std::size_t j) { return lower(a[i]) == lower(b[j]); };
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (same(i - 1, j - 1) ? 0 : 1);
            row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1))
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace

std::optional<std::string> did_you_mean(std::string_view word,
                                        std::span<const std::string> candidates) {
    constexpr std::size_t kLongest = 64;  // nobody mistypes more than that
    if (word.empty() || word.size() > kLongest) return std::nullopt;
    std::optional<std::string> nearest;
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongest) continue;
        const std::size_t d = distance(word, candidate);
        if (d >= best || d >= candidate.size()) continue;
        best = d;
        nearest = candidate;
    }
    return nearest;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const Utf8Character c = first_character(text);
        if (!c.valid) return false;
        text.remove_prefix(c.bytes);
    }
    return true;
}

std::string excerpt(std::string_view text, std::size_t limit) {
    std::string shown;
    std::size_t taken = 0;
    while (taken < text.size()) {
        const Utf8Character c = first_character(text.substr(taken));
        if (taken + c.bytes > limit) break;
        if (!c.valid)
            shown += fmt::format("\\x{:02x}", static_cast<unsigned>(c.code));
        else if (c.code == '\n' || c.code == '\t' || !is_unprintable(c.code))
            shown += text.substr(taken, c.bytes);
        else if (c.code < 0x80)
            shown += fmt::format("\\x{:02x}", static_cast<unsigned>(c.code));
        else
            shown += fmt::format("\\u{:04x}", static_cast<unsigned>(c.code));
        taken += c.bytes;
    }
    if (taken < text.size()) shown += fmt::format("… {} more bytes", text.size() - taken);
    return shown;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    for (;;) {
        const auto start = text.find_first_not_of(kBlanks);
        if (start == std::string_view::npos) return words;
        const auto end = std::min(text.find_first_of(kBlanks, start), text.size());
        words.emplace_back(text.substr(start, end - start));
        text.remove_prefix(end);
    }
}

std::string_view trim(std::string_view text) {
    const auto start = text.find_first_not_of(kBlanks);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(kBlanks) - start + 1);
}

}  // namespace judge
