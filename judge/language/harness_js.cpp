// SPDX-License-Identifier: MIT
#include "judge/language/harness_js.hpp"

#include <fmt/format.h>

#include <array>

#include "judge/language/embedded.hpp"
#include "judge/language/names.hpp"

namespace judge::language {
namespace {

using Kind = Type::Kind;

constexpr std::array<std::string_view, 50> kKeywords = {
    "arguments", "await",      "break",   "case",    "catch",      "class",     "const",
    "continue",  "debugger",   "default", "delete",  "do",         "else",      "enum",
    "eval",      "export",     "extends", "false",   "finally",    "for",       "function",
    "if",        "implements", "import",  "in",      "instanceof", "interface", "let",
    "new",       "null",       "package", "private", "protected",  "public",    "return",
    "static",    "super",      "switch",  "this",    "throw",      "true",      "try",
    "typeof",    "undefined",  "var",     "void",    "while",      "with",      "yield",
    "module"};

std::string js_name(const std::string& name) { return harmless(camel_case(name), kKeywords); }

// A method may be called anything but "constructor".
std::string method_name(const std::string& name) {
    const std::string made = camel_case(name);
    return made == "constructor" ? made + "_" : made;
}

std::string default_value(const Type& type) {
    switch (type.kind) {
        case Kind::int32:
        case Kind::float64: return "0";
        case Kind::int64: return "0n";
        case Kind::boolean: return "false";
        case Kind::character: return R"(" ")";
        case Kind::string: return R"("")";
        case Kind::array:
        case Kind::graph:
        case Kind::vector:
        case Kind::matrix: return "[]";
        case Kind::void_:
        case Kind::list_node:
        case Kind::tree_node:
        case Kind::optional: return "null";
        case Kind::tuple: break;
    }
    std::string elements;
    for (const Type& element : type.elements)
        elements += (elements.empty() ? "" : ", ") + default_value(element);
    return "[" + elements + "]";
}

std::string parameters(const Function& function, Script script) {
    std::string text;
    for (const Parameter& parameter : function.params) {
        text += (text.empty() ? "" : ", ") + js_name(parameter.name);
        if (script == Script::typescript) text += ": " + ts_type(parameter.type);
    }
    return text;
}

std::string result_type(const Function& function, Script script) {
    return script == Script::typescript ? ": " + ts_type(function.returns) : "";
}

// JavaScript has no types to read: they are said in a JSDoc comment, which editors understand.
std::string documentation_comment(const Function& function, Script script,
                                  std::string_view indent) {
    if (script == Script::typescript) return comment(function, fmt::format("{}// ", indent));
    Function alone = function;
    alone.params.clear();
    std::string text =
        fmt::format("{}/**\n{}", indent, comment(alone, fmt::format("{} * ", indent)));
    for (const Parameter& parameter : function.params) {
        alone.doc = parameter.doc;
        std::string doc;
        for (const std::string& line : documentation(alone)) doc += " " + line;
        text += fmt::format("{} * @param {{{}}} {}{}\n", indent, ts_type(parameter.type),
                            js_name(parameter.name), doc);
    }
    return text +
           fmt::format("{0} * @returns {{{1}}}\n{0} */\n", indent, ts_type(function.returns));
}

std::string body(const Function& function, std::string_view indent) {
    return function.returns.kind == Kind::void_
               ? ""
               : fmt::format("{}  return {};\n", indent, default_value(function.returns));
}

std::string imports(const Signature& signature, Script script) {
    std::string names;
    if (uses(signature, Kind::list_node)) names = "ListNode";
    if (uses(signature, Kind::tree_node)) names += names.empty() ? "TreeNode" : ", TreeNode";
    if (names.empty()) return names;
    return script == Script::typescript
               ? fmt::format("import {{ {} }} from \"./spar\";\n\n", names)
               : fmt::format("const {{ {} }} = require(\"./spar\");\n\n", names);
}

std::string stub(const Signature& signature, Script script) {
    const std::string exported = script == Script::typescript ? "export " : "";
    std::string text = imports(signature, script);
    if (!signature.is_class()) {
        const Function& function = signature.function;
        return text + fmt::format("{}{}{} {{\n{}}}\n", documentation_comment(function, script, ""),
                                  exported, js_declaration(function, script), body(function, ""));
    }
    text +=
        fmt::format("{}class {} {{\n{}  constructor({}) {{\n  }}\n", exported, signature.class_name,
                    comment(signature.function, "  // "), parameters(signature.function, script));
    for (const Function& method : signature.methods)
        text +=
            fmt::format("\n{}  {}({}){} {{\n{}  }}\n", documentation_comment(method, script, "  "),
                        method_name(method.name), parameters(method, script),
                        result_type(method, script), body(method, "  "));
    return text + "}\n";
}

std::string type_list(const Function& function) {
    std::string text;
    for (const Parameter& parameter : function.params)
        text += fmt::format("{}\"{}\"", text.empty() ? "" : ", ", to_string(parameter.type));
    return "[" + text + "]";
}

// What the driver is told of a function: parameters, result, the place of the changed parameter.
std::string about(const Function& function) {
    const int changed = mutated(function);
    return fmt::format("{}, \"{}\", {}", type_list(function), to_string(function.returns),
                       changed < 0 ? "null" : std::to_string(changed));
}

std::string main_file(const Signature& signature) {
    std::string text =
        "// Generated by spar from interview/signature.yaml. Do not edit.\n"
        "const spar = require(\"./spar_driver\");\n\n";
    if (!signature.is_class())
        return text + fmt::format("spar.runFunction(\"{}\", {});\n",
                                  js_name(signature.function.name), about(signature.function));
    text += fmt::format("spar.runClass(\"{0}\", \"{0}\", {1}, {{\n", signature.class_name,
                        type_list(signature.function));
    for (const Function& method : signature.methods)
        text += fmt::format("  \"{}\": [\"{}\", {}],\n", method.name, method_name(method.name),
                            about(method));
    return text + "});\n";
}

// A file of the driver in TypeScript: a module of its own, whose types are nobody's business.
std::string unchecked(const std::string& text) { return "// @ts-nocheck\nexport {};\n" + text; }

}  // namespace

std::string ts_type(const Type& type) {
    switch (type.kind) {
        case Kind::void_: return "void";
        case Kind::int32:
        case Kind::float64: return "number";
        case Kind::int64: return "bigint";
        case Kind::boolean: return "boolean";
        case Kind::character:
        case Kind::string: return "string";
        case Kind::list_node: return "ListNode | null";
        case Kind::tree_node: return "TreeNode | null";
        case Kind::graph: return "number[][]";
        case Kind::vector: return "number[]";
        case Kind::matrix: return "number[][]";
        case Kind::array: {
            const std::string element = ts_type(type.elements.at(0));
            return element.find('|') != std::string::npos && element.front() != '['
                       ? fmt::format("({})[]", element)
                       : element + "[]";
        }
        case Kind::optional: {
            const std::string inner = ts_type(type.elements.at(0));
            return inner.ends_with("| null") ? inner : inner + " | null";
        }
        case Kind::tuple: break;
    }
    std::string elements;
    for (const Type& element : type.elements)
        elements += (elements.empty() ? "" : ", ") + ts_type(element);
    return "[" + elements + "]";
}

std::string js_declaration(const Function& function, Script script) {
    return fmt::format("function {}({}){}", js_name(function.name), parameters(function, script),
                       result_type(function, script));
}

Harness js_harness(const Signature& signature, Script script) {
    Harness harness;
    const bool typed = script == Script::typescript;
    const std::string driver(text(Embedded::js_driver));
    const std::string main = main_file(signature);
    if (mentions(signature, is_node))
        harness.driver.push_back(
            {typed ? "spar.ts" : "spar.js",
             std::string(text(typed ? Embedded::ts_nodes : Embedded::js_nodes))});
    harness.driver.push_back(
        {typed ? "spar_driver.ts" : "spar_driver.js", typed ? unchecked(driver) : driver});
    harness.driver.push_back({typed ? "main.ts" : "main.js", typed ? unchecked(main) : main});
    harness.stub = {typed ? "solution.ts" : "solution.js", stub(signature, script)};
    return harness;
}

}  // namespace judge::language
