// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "judge/support/yaml_field.hpp"
#include "judge/theory/question_reader.hpp"

namespace tests {

// A question from the text of its file.
inline judge::theory::Question question(const std::string& yaml) {
    const judge::YamlDocument document(judge::Source{"theory/topic/q.yaml", yaml});
    return judge::theory::read_questions(document.root(), "theory/topic/q.yaml").front();
}

}  // namespace tests
