// SPDX-License-Identifier: MIT
#include "judge/language/harness_cpp_names.hpp"

#include <fmt/format.h>

#include <array>

#include "judge/language/names.hpp"

namespace judge::language {
namespace {

using Kind = Type::Kind;

constexpr std::array<std::string_view, 95> kKeywords = {
    "alignas",       "alignof",     "and",
    "and_eq",        "asm",         "auto",
    "bitand",        "bitor",       "bool",
    "break",         "case",        "catch",
    "char",          "char8_t",     "char16_t",
    "char32_t",      "class",       "compl",
    "concept",       "const",       "consteval",
    "constexpr",     "constinit",   "const_cast",
    "continue",      "co_await",    "co_return",
    "co_yield",      "decltype",    "default",
    "delete",        "do",          "double",
    "dynamic_cast",  "else",        "enum",
    "explicit",      "export",      "extern",
    "false",         "float",       "for",
    "friend",        "goto",        "if",
    "inline",        "int",         "long",
    "mutable",       "namespace",   "new",
    "noexcept",      "not",         "not_eq",
    "nullptr",       "operator",    "or",
    "or_eq",         "private",     "protected",
    "public",        "register",    "reinterpret_cast",
    "requires",      "return",      "short",
    "signed",        "sizeof",      "static",
    "static_assert", "static_cast", "struct",
    "switch",        "template",    "this",
    "thread_local",  "throw",       "true",
    "try",           "typedef",     "typeid",
    "typename",      "union",       "unsigned",
    "using",         "virtual",     "void",
    "volatile",      "wchar_t",     "while",
    "xor",           "xor_eq",      "main",
    "std",           "NULL"};

bool by_value(const Type& type) {
    switch (type.kind) {
        case Kind::void_:
        case Kind::int32:
        case Kind::int64:
        case Kind::float64:
        case Kind::boolean:
        case Kind::character:
        case Kind::list_node:
        case Kind::tree_node: return true;
        case Kind::string:
        case Kind::array:
        case Kind::optional:
        case Kind::tuple:
        case Kind::graph:
        case Kind::vector:
        case Kind::matrix: return false;
    }
    return false;
}

}  // namespace

std::string cpp_name(const std::string& name) { return harmless(name, kKeywords); }

std::string cpp_type(const Type& type) {
    switch (type.kind) {
        case Kind::void_: return "void";
        case Kind::int32: return "int";
        case Kind::int64: return "long long";
        case Kind::float64: return "double";
        case Kind::boolean: return "bool";
        case Kind::character: return "char";
        case Kind::string: return "std::string";
        case Kind::list_node: return "ListNode*";
        case Kind::tree_node: return "TreeNode*";
        case Kind::array: return fmt::format("std::vector<{}>", cpp_type(type.elements.at(0)));
        case Kind::optional: return fmt::format("std::optional<{}>", cpp_type(type.elements.at(0)));
        case Kind::graph: return "std::vector<std::vector<int>>";
        case Kind::vector: return "std::vector<double>";
        case Kind::matrix: return "std::vector<std::vector<double>>";
        case Kind::tuple: break;
    }
    std::string elements;
    for (const Type& element : type.elements)
        elements += (elements.empty() ? "" : ", ") + cpp_type(element);
    return fmt::format("std::tuple<{}>", elements);
}

std::string cpp_parameter_type(const Type& type) {
    return cpp_type(type) + (by_value(type) ? "" : "&");
}

}  // namespace judge::language
