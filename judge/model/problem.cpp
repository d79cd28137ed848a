// SPDX-License-Identifier: MIT
#include "judge/model/problem.hpp"

namespace judge {

std::string_view name(Kind kind) {
    switch (kind) {
        case Kind::stdio: return "stdio";
        case Kind::function: return "function";
        case Kind::class_: return "class";
        case Kind::ml: return "ml";
        case Kind::competition: return "competition";
        case Kind::debug: return "debug";
        case Kind::sql: return "sql";
    }
    return "?";
}

std::string_view name(Difficulty difficulty) {
    switch (difficulty) {
        case Difficulty::easy: return "easy";
        case Difficulty::medium: return "medium";
        case Difficulty::hard: return "hard";
    }
    return "?";
}

std::string Problem::title() const {
    if (const auto english = names.find("en"); english != names.end()) return english->second;
    return names.empty() ? id : names.begin()->second;
}

}  // namespace judge
