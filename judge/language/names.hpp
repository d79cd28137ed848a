// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/signature.hpp"

namespace judge::language {

// `name`, or `name_` if the language has it as a keyword: "delete" is a fine method name in a
// signature.
[[nodiscard]] inline std::string harmless(const std::string& name,
                                          std::span<const std::string_view> keywords) {
    return std::ranges::find(keywords, name) == keywords.end() ? name : name + "_";
}

// True if `wanted` holds for `type` or a type inside it.
[[nodiscard]] inline bool mentions(const Type& type,
                                   const std::function<bool(const Type&)>& wanted) {
    return wanted(type) || std::ranges::any_of(type.elements, [&](const Type& element) {
               return mentions(element, wanted);
           });
}

// True if some type of the signature is, or contains, one for which `wanted` holds.
[[nodiscard]] inline bool mentions(const Signature& signature,
                                   const std::function<bool(const Type&)>& wanted) {
    const auto in_function = [&](const Function& function) {
        return mentions(function.returns, wanted) ||
               std::ranges::any_of(function.params, [&](const Parameter& parameter) {
                   return mentions(parameter.type, wanted);
               });
    };
    return in_function(signature.function) || std::ranges::any_of(signature.methods, in_function);
}

// A name as the languages write theirs: "sort_trays" → "sortTrays", "SortTrays"; "sortTrays" →
// "sort_trays".
[[nodiscard]] std::string camel_case(const std::string& name);
[[nodiscard]] std::string pascal_case(const std::string& name);
[[nodiscard]] std::string snake_case(const std::string& name);

// The types of all tuples of the signature, the innermost first, each once.
[[nodiscard]] std::vector<Type> tuples(const Signature& signature);

// Lines of a comment: each line of the documentation after `lead`.
[[nodiscard]] std::string comment(const Function& function, std::string_view lead);

// True if `kind` occurs in the signature.
[[nodiscard]] inline bool uses(const Signature& signature, Type::Kind kind) {
    return mentions(signature, [kind](const Type& type) { return type.kind == kind; });
}

// True for ListNode and TreeNode.
[[nodiscard]] inline bool is_node(const Type& type) {
    return type.kind == Type::Kind::list_node || type.kind == Type::Kind::tree_node;
}

// The place of the parameter that `function` changes; -1 if it changes none.
[[nodiscard]] inline int mutated(const Function& function) {
    for (std::size_t i = 0; i < function.params.size(); ++i)
        if (!function.mutates.empty() && function.params[i].name == function.mutates)
            return static_cast<int>(i);
    return -1;
}

// The documentation of a function and its parameters, one line each, without comment signs.
[[nodiscard]] std::vector<std::string> documentation(const Function& function);

}  // namespace judge::language
