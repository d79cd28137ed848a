// SPDX-License-Identifier: MIT
#include "tests/languages/echo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <functional>
#include <stdexcept>

#include "judge/language/harness.hpp"
#include "judge/language/harness_cpp.hpp"
#include "judge/language/harness_go.hpp"
#include "judge/language/harness_java.hpp"
#include "judge/language/harness_js.hpp"
#include "judge/language/harness_rust.hpp"
#include "judge/language/names.hpp"

namespace tests {
namespace {

using judge::Function;
using judge::Signature;
using judge::Type;
using Kind = Type::Kind;

bool is_list(const Type& type) { return type.kind == Kind::list_node; }

bool is_void(const Function& function) { return function.returns.kind == Kind::void_; }

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

// "int[] a, int b", as `parameter` says each; `changed` marks the one that may be changed.
std::string parameters(
    const Function& function,
    const std::function<std::string(const judge::Parameter&, bool changed)>& parameter) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < function.params.size(); ++i)
        words.push_back(parameter(function.params[i],
                                  judge::language::mutated(function) == static_cast<int>(i)));
    return joined(words);
}

// How one language says what an echo has to say.
struct Speech {
    std::string before;  // the file's first lines
    std::string open;    // of a class, with {} for its name and the constructor in it
    std::string close;
    std::function<std::string(const Function&, bool method)> head;
    std::function<std::string(const std::string& name, const Type&)> change;
    std::function<std::string(const Function&, const std::vector<std::string>&)> tuple;
};

Speech cpp() {
    Speech says;
    says.before =
        "#include <bits/stdc++.h>\n#if __has_include(\"spar.h\")\n#include \"spar.h\"\n#endif\n";
    says.open = "struct Same {\n";
    says.close = "};\n";
    says.head = [](const Function& f, bool) { return judge::language::cpp_declaration(f) + " {"; };
    says.change = [](const std::string& x, const Type& type) {
        return is_list(type) ? fmt::format("{}->val++;", x)
                             : fmt::format("std::reverse({0}.begin(), {0}.end());", x);
    };
    says.tuple = [](const Function&, const auto& names) { return "{" + joined(names) + "}"; };
    return says;
}

Speech python() {
    Speech says;
    says.open = "class Same:\n";
    says.head = [](const Function& f, bool method) {
        return fmt::format("{}def {}({}{}):", method ? "    " : "", f.name, method ? "self, " : "",
                           parameters(f, [](const auto& p, bool) { return p.name; }));
    };
    says.change = [](const std::string& x, const Type& type) {
        return is_list(type) ? x + ".val += 1;" : x + ".reverse();";
    };
    says.tuple = [](const Function&, const auto& names) { return "(" + joined(names) + ")"; };
    return says;
}

Speech java() {
    using judge::language::java_type;
    Speech says;
    says.before = "import java.util.*;\n";
    says.open = "class Same {\n";
    says.close = "}\n";
    says.head = [](const Function& f, bool method) {
        return fmt::format(
            "{}{} {}({}) {{", method ? "" : "class Solution { ", java_type(f.returns), f.name,
            parameters(f, [](const auto& p, bool) { return java_type(p.type) + " " + p.name; }));
    };
    says.change = [](const std::string& x, const Type& type) {
        if (is_list(type)) return fmt::format("{}.val++;", x);
        return fmt::format(
            "for (int i = 0, j = {0}.length - 1; i < j; i++, j--) {{ var t = {0}[i]; "
            "{0}[i] = {0}[j]; {0}[j] = t; }}",
            x);
    };
    says.tuple = [](const Function&, const auto& names) {
        return fmt::format("new Tuple{}<>({})", names.size(), joined(names));
    };
    return says;
}

Speech rust() {
    using judge::language::rust_type;
    Speech says;
    says.before = "#![allow(unused_imports)]\n";
    says.open = "pub struct Same {}\nimpl Same {\npub fn new() -> Same { Same {} }\n";
    says.close = "}\n";
    says.head = [](const Function& f, bool method) {
        const std::string result = is_void(f) ? "" : " -> " + rust_type(f.returns);
        return fmt::format("pub fn {}({}{}){} {{", f.name, method ? "&mut self, " : "",
                           parameters(f,
                                      [](const auto& p, bool changed) {
                                          return fmt::format("{}: {}{}", p.name,
                                                             changed ? "&mut " : "",
                                                             rust_type(p.type));
                                      }),
                           result);
    };
    says.change = [](const std::string& x, const Type& type) {
        return is_list(type) ? fmt::format("{}.as_mut().unwrap().val += 1;", x) : x + ".reverse();";
    };
    says.tuple = [](const Function&, const auto& names) { return "(" + joined(names) + ")"; };
    return says;
}

Speech go() {
    using judge::language::go_type;
    Speech says;
    says.before = "package main\n";
    says.open = "type Same struct{}\nfunc NewSame() *Same { return &Same{} }\n";
    says.head = [](const Function& f, bool method) {
        return fmt::format(
            "func {}{}({}) {} {{", method ? "(s *Same) " : "",
            method ? judge::language::pascal_case(f.name) : f.name,
            parameters(f, [](const auto& p, bool) { return p.name + " " + go_type(p.type); }),
            go_type(f.returns));
    };
    says.change = [](const std::string& x, const Type& type) {
        if (is_list(type)) return fmt::format("{}.Val++;", x);
        return fmt::format(
            "for i, j := 0, len({0})-1; i < j; i, j = i+1, j-1 {{ {0}[i], {0}[j] = {0}[j], {0}[i] "
            "}};",
            x);
    };
    says.tuple = [](const Function& f, const auto& names) {
        return go_type(f.returns) + "{" + joined(names) + "}";
    };
    return says;
}

Speech script(bool typed) {
    using judge::language::ts_type;
    Speech says;
    says.before = typed ? "import { ListNode, TreeNode } from \"./spar\";\n" : "";
    says.open = typed ? "export class Same {\n" : "class Same {\n";
    says.close = "}\n";
    says.head = [typed](const Function& f, bool method) {
        return fmt::format("{}{}({}){} {{",
                           method  ? ""
                           : typed ? "export function "
                                   : "function ",
                           f.name,
                           parameters(f,
                                      [typed](const auto& p, bool) {
                                          return typed ? p.name + ": " + ts_type(p.type) : p.name;
                                      }),
                           typed ? ": " + ts_type(f.returns) : "");
    };
    says.change = [typed](const std::string& x, const Type& type) {
        return is_list(type) ? fmt::format("{}{}.val++;", x, typed ? "!" : "") : x + ".reverse();";
    };
    says.tuple = [](const Function&, const auto& names) { return "[" + joined(names) + "]"; };
    return says;
}

Speech speech(const std::string& language) {
    if (language == "cpp" || language == "cpp23") return cpp();
    if (language == "python3") return python();
    if (language == "java") return java();
    if (language == "rust") return rust();
    if (language == "go") return go();
    if (language == "javascript") return script(false);
    if (language == "typescript") return script(true);
    throw std::invalid_argument("no echo in " + language);
}

std::string body(const Function& function, const Speech& says, bool semicolon) {
    const int changed = judge::language::mutated(function);
    std::string text;
    if (changed >= 0) {
        const auto& parameter = function.params[static_cast<std::size_t>(changed)];
        text = says.change(parameter.name, parameter.type) + " ";
    }
    if (is_void(function)) return text;
    std::vector<std::string> names;
    for (const auto& parameter : function.params) names.push_back(parameter.name);
    text += "return " + (function.returns.kind == Kind::tuple && changed < 0 && names.size() > 1
                             ? says.tuple(function, names)
                             : names.back());
    return text + (semicolon ? ";" : "");
}

// Signature and body on one line.
std::string definition(const Function& function, const Speech& says, bool method) {
    const std::string head = says.head(function, method);
    const bool braces = head.ends_with('{');
    return head + " " + body(function, says, braces) + (braces ? " }" : "") +
           (head.starts_with("class Solution") ? " }" : "") + "\n";
}

}  // namespace

judge::SourceFile echo_solution(const Signature& signature, const std::string& language) {
    auto stub =
        judge::language::harness(signature, language == "cpp23" ? "cpp" : language).value().stub;
    const Speech says = speech(language);
    const bool nodes = judge::language::mentions(signature, judge::language::is_node);
    stub.text = language == "typescript" && !nodes ? "" : says.before;
    if (language == "rust" && nodes)
        stub.text += "use crate::spar_nodes::*;\nuse std::cell::RefCell;\nuse std::rc::Rc;\n";
    if (!signature.is_class()) {
        stub.text += definition(signature.function, says, false);
        return stub;
    }
    stub.text += says.open;
    for (const Function& method : signature.methods) stub.text += definition(method, says, true);
    stub.text += says.close;
    return stub;
}

namespace {

void add_code_point(std::string& text, unsigned code) {
    const auto byte = [&text](unsigned bits) { text += static_cast<char>(bits); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) return byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F));
    if (code < 0x10000) {
        byte(0xE0 | code >> 12);
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
    }
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
}

// The string literal that begins at `at`, with every escape undone; `at` moves behind it.
std::string plain_string(const std::string& json, std::size_t& at) {
    std::string text = "\"";
    for (++at; at < json.size() && json[at] != '"'; ++at) {
        if (json[at] != '\\') {
            text += json[at];
            continue;
        }
        const char letter = json.at(++at);
        const auto unit = [&] {
            return static_cast<unsigned>(std::stoul(json.substr(at + 1, 4), nullptr, 16));
        };
        if (letter != 'u') {
            const std::string letters = "\"\\/bfnrt";
            text += "\"\\/\b\f\n\r\t"[letters.find(letter)];
            continue;
        }
        unsigned code = unit();
        at += 4;
        if (code >= 0xD800 && code < 0xDC00) {
            at += 2;
            code = 0x10000 + ((code - 0xD800) << 10) + (unit() - 0xDC00);
            at += 4;
        }
        add_code_point(text, code);
    }
    ++at;
    return text + "\"";
}

}  // namespace

std::string canonical(const std::string& json) {
    std::string text;
    for (std::size_t at = 0; at < json.size();) {
        if (json[at] == '"') {
            text += plain_string(json, at);
            continue;
        }
        std::size_t end = json.find_first_not_of("+-.eE0123456789", at);
        if (end == std::string::npos) end = json.size();
        const std::string token = json.substr(at, std::max<std::size_t>(end - at, 1));
        const bool number = std::isdigit(static_cast<unsigned char>(token.back())) != 0;
        text += number && token.find_first_of(".eE") != std::string::npos
                    ? fmt::format("{}d", std::strtod(token.c_str(), nullptr))
                    : token;
        at += token.size();
    }
    return text;
}

}  // namespace tests
