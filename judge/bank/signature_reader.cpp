// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "judge/bank/interview_reader.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

// Words that C++ or Python keep for themselves: a stub with one of these as a name could not be
// compiled.
constexpr auto kReserved = std::to_array<std::string_view>({"False",
                                                            "None",
                                                            "True",
                                                            "alignas",
                                                            "alignof",
                                                            "and",
                                                            "as",
                                                            "asm",
                                                            "assert",
                                                            "async",
                                                            "auto",
                                                            "await",
                                                            "bitand",
                                                            "bitor",
                                                            "bool",
                                                            "break",
                                                            "case",
                                                            "catch",
                                                            "char",
                                                            "class",
                                                            "compl",
                                                            "concept",
                                                            "const",
                                                            "const_cast",
                                                            "consteval",
                                                            "constexpr",
                                                            "constinit",
                                                            "continue",
                                                            "decltype",
                                                            "def",
                                                            "default",
                                                            "del",
                                                            "delete",
                                                            "do",
                                                            "double",
                                                            "dynamic_cast",
                                                            "elif",
                                                            "else",
                                                            "enum",
                                                            "except",
                                                            "explicit",
                                                            "export",
                                                            "extern",
                                                            "false",
                                                            "finally",
                                                            "float",
                                                            "for",
                                                            "friend",
                                                            "from",
                                                            "global",
                                                            "goto",
                                                            "if",
                                                            "import",
                                                            "in",
                                                            "inline",
                                                            "int",
                                                            "is",
                                                            "lambda",
                                                            "long",
                                                            "main",
                                                            "mutable",
                                                            "namespace",
                                                            "new",
                                                            "noexcept",
                                                            "nonlocal",
                                                            "not",
                                                            "nullptr",
                                                            "operator",
                                                            "or",
                                                            "pass",
                                                            "private",
                                                            "protected",
                                                            "public",
                                                            "raise",
                                                            "register",
                                                            "reinterpret_cast",
                                                            "requires",
                                                            "return",
                                                            "short",
                                                            "signed",
                                                            "sizeof",
                                                            "static",
                                                            "static_assert",
                                                            "static_cast",
                                                            "struct",
                                                            "switch",
                                                            "template",
                                                            "this",
                                                            "thread_local",
                                                            "throw",
                                                            "true",
                                                            "try",
                                                            "typedef",
                                                            "typeid",
                                                            "typename",
                                                            "union",
                                                            "unsigned",
                                                            "using",
                                                            "virtual",
                                                            "void",
                                                            "volatile",
                                                            "wchar_t",
                                                            "while",
                                                            "with",
                                                            "xor",
                                                            "yield"});

bool is_identifier(std::string_view text) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !text.empty() && text.size() <= 64 && letter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::string read_name(const YamlField& field) {
    const std::string& name = field.string();
    if (!is_identifier(name))
        field.fail(fmt::format("\"{}\" is not a name: letters, digits and '_', not a digit first",
                               excerpt(name, 40)));
    if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end())
        field.fail(fmt::format("\"{}\" is a reserved word in C++ or Python", name));
    return name;
}

Type read_type(const YamlField& field) {
    const auto type = parse_type(field.string());
    if (!type)
        field.fail(
            fmt::format("\"{}\" is not a type; types are int, long, double, bool, char, "
                        "string, ListNode, TreeNode, graph, vector, matrix and void, T[], T? "
                        "and (T, T)",
                        excerpt(field.string(), 60)));
    return *type;
}

std::vector<Parameter> read_params(const YamlField& root) {
    std::vector<Parameter> params;
    const auto list = root.find("params");
    if (!list) return params;
    std::set<std::string> seen;
    for (const YamlField& item : list->items()) {
        item.allow_only({"name", "type", "doc"});
        Parameter param = {read_name(item["name"]), read_type(item["type"]), {}};
        if (param.type.kind == Type::Kind::void_) item["type"].fail("a parameter cannot be void");
        if (!seen.insert(param.name).second)
            item["name"].fail(fmt::format("the parameter \"{}\" is given twice", param.name));
        if (const auto doc = item.find("doc")) param.doc = doc->text();
        params.push_back(std::move(param));
    }
    return params;
}

void read_result(const YamlField& root, Function& function) {
    if (const auto returns = root.find("returns")) function.returns = read_type(*returns);
    const auto mutates = root.find("mutates");
    if (!mutates) return;
    function.mutates = mutates->string();
    const bool known = std::any_of(function.params.begin(), function.params.end(),
                                   [&](const Parameter& p) { return p.name == function.mutates; });
    if (!known)
        mutates->fail(fmt::format("there is no parameter \"{}\"", excerpt(function.mutates, 40)));
    if (function.returns.kind != Type::Kind::void_)
        mutates->fail("a function that is judged by what it changes returns void");
}

void read_doc(const YamlField& root, Function& function) {
    if (const auto doc = root.find("doc")) function.doc = doc->text();
}

Signature read_function(const YamlField& root) {
    root.allow_only({"function", "params", "returns", "mutates", "doc"});
    Signature signature;
    Function& function = signature.function;
    function.name = read_name(root["function"]);
    function.params = read_params(root);
    read_result(root, function);
    read_doc(root, function);
    if (function.returns.kind == Type::Kind::void_ && function.mutates.empty())
        root["function"].fail("there is no result: give returns, or mutates with a parameter");
    return signature;
}

Signature read_class(const YamlField& root) {
    root.allow_only({"class", "constructor", "methods", "doc"});
    Signature signature;
    signature.class_name = read_name(root["class"]);
    if (const auto constructor = root.find("constructor")) {
        constructor->allow_only({"params", "doc"});
        signature.function.params = read_params(*constructor);
        read_doc(*constructor, signature.function);
    }
    if (const auto doc = root.find("doc"); doc && signature.function.doc.empty())
        signature.function.doc = doc->text();
    std::set<std::string> seen;
    for (const YamlField& item : root["methods"].items()) {
        item.allow_only({"name", "params", "returns", "doc"});
        Function method;
        method.name = read_name(item["name"]);
        if (method.name == signature.class_name)
            item["name"].fail("a method cannot be named as its class");
        if (!seen.insert(method.name).second)
            item["name"].fail(fmt::format("the method \"{}\" is given twice", method.name));
        method.params = read_params(item);
        if (const auto returns = item.find("returns")) method.returns = read_type(*returns);
        read_doc(item, method);
        signature.methods.push_back(std::move(method));
    }
    if (signature.methods.empty()) root["methods"].fail("expected at least one method");
    return signature;
}

}  // namespace

Signature read_signature(const YamlField& root) {
    const bool is_class = root.find("class").has_value();
    const bool is_function = root.find("function").has_value();
    if (is_class && is_function)
        root["function"].fail_at_key("a signature is a class or a function");
    if (!is_class && !is_function) root.fail("expected \"function: NAME\" or \"class: NAME\"");
    return is_class ? read_class(root) : read_function(root);
}

}  // namespace judge::bank
