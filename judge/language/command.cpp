// SPDX-License-Identifier: MIT
#include "judge/language/command.hpp"

#include <string_view>

namespace judge::language {
namespace {

bool is_placeholder(std::string_view word) {
    if (word.size() < 3 || word.front() != '{' || word.back() != '}') return false;
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 1) == word.size() - 1;
}

std::string replaced_within(std::string word, const Values& values) {
    for (const auto& [name, words] : values) {
        const std::string placeholder = "{" + name + "}";
        if (const auto at = word.find(placeholder); at != std::string::npos && words.size() == 1)
            word.replace(at, placeholder.size(), words[0]);
    }
    return word;
}

}  // namespace

std::vector<std::string> expand(const std::vector<std::string>& command, const Values& values) {
    std::vector<std::string> words;
    for (const std::string& word : command) {
        if (!is_placeholder(word)) {
            words.push_back(replaced_within(word, values));
        } else if (const auto found =
                       values.find(std::string_view(word).substr(1, word.size() - 2));
                   found != values.end()) {
            words.insert(words.end(), found->second.begin(), found->second.end());
        }
    }
    return words;
}

}  // namespace judge::language
