// SPDX-License-Identifier: MIT
#include "judge/theory/question.hpp"

namespace judge::theory {

std::string_view name(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::single: return "single";
        case QuestionKind::multiple: return "multiple";
        case QuestionKind::numeric: return "numeric";
        case QuestionKind::formula: return "formula";
        case QuestionKind::ordering: return "ordering";
        case QuestionKind::matching: return "matching";
        case QuestionKind::short_text: return "short";
        case QuestionKind::free_text: return "free";
    }
    return "";
}

std::string_view name(Level level) {
    switch (level) {
        case Level::easy: return "easy";
        case Level::medium: return "medium";
        case Level::hard: return "hard";
    }
    return "";
}

std::string letter(std::size_t index) { return {static_cast<char>('a' + index)}; }

}  // namespace judge::theory
