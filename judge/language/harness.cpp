// SPDX-License-Identifier: MIT
#include "judge/language/harness.hpp"

#include <array>

#include "judge/language/harness_cpp.hpp"
#include "judge/language/harness_go.hpp"
#include "judge/language/harness_java.hpp"
#include "judge/language/harness_js.hpp"
#include "judge/language/harness_python.hpp"
#include "judge/language/harness_rust.hpp"

namespace judge::language {
namespace {

constexpr std::array<const char*, 7> kLanguages = {"cpp", "python3",    "java",      "rust",
                                                   "go",  "javascript", "typescript"};

}  // namespace

std::optional<Harness> harness(const Signature& signature, const std::string& language) {
    if (language == "cpp") return cpp_harness(signature);
    if (language == "python3") return python_harness(signature);
    if (language == "java") return java_harness(signature);
    if (language == "rust") return rust_harness(signature);
    if (language == "go") return go_harness(signature);
    if (language == "javascript") return js_harness(signature, Script::javascript);
    if (language == "typescript") return js_harness(signature, Script::typescript);
    return std::nullopt;
}

std::vector<SourceFile> package_files(const Problem& problem) {
    std::vector<SourceFile> files;
    if (!problem.is_signature()) return files;
    for (const std::string language : kLanguages) {
        const auto generated = harness(*problem.interview->signature, language);
        for (const SourceFile& file : generated->driver)
            files.push_back({"include/" + language + "/" + file.name, file.text});
        if (problem.interview->kind == Kind::debug) continue;  // the given program is its own
        const SourceFile& stub = generated->stub;
        files.push_back({"attachments/templates/" + language + "/" + stub.name, stub.text});
    }
    return files;
}

std::string declaration(const Signature& signature, const std::string& language) {
    if (signature.is_class()) return "class " + signature.class_name;
    const Function& function = signature.function;
    if (language == "cpp") return cpp_declaration(function);
    if (language == "java") return java_declaration(function);
    if (language == "rust") return rust_declaration(function);
    if (language == "go") return go_declaration(function);
    if (language == "javascript") return js_declaration(function, Script::javascript);
    if (language == "typescript") return js_declaration(function, Script::typescript);
    return python_declaration(function);
}

}  // namespace judge::language
