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

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string camel_case(const std::string& name) {
    std::string made;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool inner = name[i] == '_' && !made.empty() && i + 1 < name.size();
        if (inner && is_lower(name[i + 1])) {
            made += to_upper(name[++i]);
        } else {
            made += name[i];
        }
    }
    return made;
}

std::string pascal_case(const std::string& name) {
    std::string made = camel_case(name);
    if (!made.empty()) made[0] = to_upper(made[0]);
    return made;
}

std::string snake_case(const std::string& name) {
    std::string made;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (is_upper(name[i]) && i > 0 && !is_upper(name[i - 1]) && name[i - 1] != '_') made += '_';
        made += to_lower(name[i]);
    }
    return made;
}

std::vector<Type> tuples(const Signature& signature) {
    std::vector<Type> found;
    const std::function<void(const Type&)> add = [&](const Type& type) {
        for (const Type& element : type.elements) add(element);
        if (type.kind == Type::Kind::tuple && std::ranges::find(found, type) == found.end())
            found.push_back(type);
    };
    const auto add_all = [&](const Function& function) {
        for (const Parameter& parameter : function.params) add(parameter.type);
        add(function.returns);
    };
    add_all(signature.function);
    for (const Function& method : signature.methods) add_all(method);
    return found;
}

std::string comment(const Function& function, std::string_view lead) {
    std::string text;
    for (const std::string& line : documentation(function))
        text.append(lead).append(line).append("\n");
    return text;
}

}  // namespace judge::language
