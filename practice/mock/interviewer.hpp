// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/interview.hpp"

namespace practice::mock {

// Which of the known clarifications a question asks for: the one of whose phrases most words are in
// the question, in any order and form ("empty" for "can it be Empty?"). nullopt: none of them.
[[nodiscard]] std::optional<std::size_t> recognise(
    const std::vector<judge::Clarification>& clarifications, std::string_view question);

// What the candidate declared: "hashing, O(n) time and O(n) space" gives "n" and "n". Spelt as
// growth classes are ("n log n", "n^2"); empty if it was not said.
struct Declared {
    std::string time = {};
    std::string space = {};
};
[[nodiscard]] Declared declared_in(std::string_view text);

// How many ways the text compares: 2 or more if it weighs one against another ("instead of",
// "alternatively", "brute force", …).
[[nodiscard]] int approaches_in(std::string_view text);

}  // namespace practice::mock
