// SPDX-License-Identifier: MIT
#pragma once

// Private to judge/theory: the parts of the question reader.
#include "judge/support/yaml_field.hpp"
#include "judge/theory/question.hpp"

namespace judge::theory {

inline constexpr std::size_t kMostOptions = 26;  // they have letters

// Parses the scalar of a field as a formula, or fails there with the column and the reason.
[[nodiscard]] Expression read_expression(const YamlField& field, const Names& names);

// `params` and `where`; returns the names that formulas may use.
[[nodiscard]] Names read_draws(const YamlField& root, Question& question);

// The keys that belong to the question's kind.
void read_kind(const YamlField& root, const Names& names, Question& question);
[[nodiscard]] std::vector<std::string_view> keys_of(QuestionKind kind);

// True for a name that formulas can use: a letter, then letters, digits, "_".
[[nodiscard]] bool is_identifier(std::string_view word);

}  // namespace judge::theory
