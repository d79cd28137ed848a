// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/support/yaml_field.hpp"
#include "judge/theory/question.hpp"

namespace judge::theory {

// The questions of a file problems/theory/<topic>/<id>.yaml: one, or those of its `items`. Throws
// UserError{invalid_package}, located, for whatever is wrong with it.
[[nodiscard]] std::vector<Question> read_questions(const std::filesystem::path& file);

// … from a document already parsed.
[[nodiscard]] std::vector<Question> read_questions(const YamlField& root,
                                                   const std::filesystem::path& file);

}  // namespace judge::theory
