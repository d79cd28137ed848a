// SPDX-License-Identifier: MIT
#include "judge/prove/shell_words.hpp"

namespace judge::prove {
namespace {

constexpr std::string_view kBlanks = " \t\n\r";

// The rest of a quoted part into `word`; the place after its closing quote, npos if there is none.
std::size_t take_quoted(std::string_view text, std::size_t at, char quote, std::string& word) {
    for (; at < text.size() && text[at] != quote; ++at) {
        const bool escaped = quote == '"' && text[at] == '\\' && at + 1 < text.size() &&
                             (text[at + 1] == '"' || text[at + 1] == '\\');
        if (escaped) ++at;
        word += text[at];
    }
    return at < text.size() ? at + 1 : std::string_view::npos;
}

}  // namespace

std::optional<std::vector<std::string>> shell_words(std::string_view text) {
    std::vector<std::string> words;
    std::size_t at = 0;
    for (;;) {
        at = text.find_first_not_of(kBlanks, at);
        if (at == std::string_view::npos) return words;
        std::string word;
        while (at < text.size() && kBlanks.find(text[at]) == std::string_view::npos) {
            const char c = text[at];
            if (c == '\'' || c == '"') {
                at = take_quoted(text, at + 1, c, word);
                if (at == std::string_view::npos) return std::nullopt;
                continue;
            }
            if (c == '\\' && ++at == text.size()) return std::nullopt;
            word += text[at++];
        }
        words.push_back(std::move(word));
    }
}

}  // namespace judge::prove
