// SPDX-License-Identifier: MIT
#include "judge/language/names.hpp"

#include <sstream>

#include "judge/support/text.hpp"

namespace judge::language {

std::vector<std::string> documentation(const Function& function) {
    std::vector<std::string> lines;
    const auto add = [&lines](const std::string& text, const std::string& lead) {
        std::istringstream in(text);
        std::string first = lead;
        for (std::string line; std::getline(in, line); first.clear())
            lines.push_back(first + std::string(trim(line)));
    };
    add(function.doc, "");
    for (const Parameter& parameter : function.params) add(parameter.doc, parameter.name + ": ");
    return lines;
}

}  // namespace judge::language
