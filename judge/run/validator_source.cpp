// SPDX-License-Identifier: MIT
#include "judge/run/validator_source.hpp"

#include <fmt/format.h>

#include <string_view>

#include "judge/run/validator_text.hpp"

namespace judge::run {
namespace {

std::string_view order_name(Compare::Mode mode) {
    switch (mode) {
        case Compare::Mode::exact: return "exact";
        case Compare::Mode::multiset: return "outermost";
        case Compare::Mode::multisets: return "everywhere";
        case Compare::Mode::validator: return "exact";
    }
    return "exact";
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    if (at != std::string::npos) text.replace(at, from.size(), to);
}

// Our own includes have become part of the file.
std::string without_own_includes(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n') + 1);
        const bool own = line.starts_with("#include \"judge/") ||
                         line.starts_with("#pragma once") || line.starts_with("// SPDX");
        if (!own) result += line;
        text.remove_prefix(line.size());
    }
    return result;
}

}  // namespace

std::string validator_source(const Compare& compare, Results results) {
    std::string text =
        "// SPDX-License-Identifier: MIT\n"
        "// Compares values. Made by spar from interview/interview.yaml; do not edit.\n";
    for (const std::string_view part : kValidatorParts) text += without_own_includes(part);
    replace(text, "@SPAR_ORDER@", order_name(compare.mode));
    replace(text, "@SPAR_RESULTS@", results == Results::calls ? "calls" : "one");
    replace(text, "@SPAR_ABS@", fmt::format("{}", compare.abs));
    replace(text, "@SPAR_REL@", fmt::format("{}", compare.rel));
    return text;
}

}  // namespace judge::run
