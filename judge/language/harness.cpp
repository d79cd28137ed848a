// SPDX-License-Identifier: MIT
#include "judge/language/harness.hpp"

#include <array>

#include "judge/language/harness_cpp.hpp"
#include "judge/language/harness_python.hpp"

namespace judge::language {

std::optional<Harness> harness(const Signature& signature, const std::string& language) {
    if (language == "cpp") return cpp_harness(signature);
    if (language == "python3") return python_harness(signature);
    return std::nullopt;
}

std::vector<SourceFile> package_files(const Problem& problem) {
    std::vector<SourceFile> files;
    if (!problem.is_signature()) return files;
    for (const std::string language : {"cpp", "python3"}) {
        const auto generated = harness(*problem.interview->signature, language);
        for (const SourceFile& file : generated->driver)
            files.push_back({"include/" + language + "/" + file.name, file.text});
        const SourceFile& stub = generated->stub;
        files.push_back({"attachments/templates/" + language + "/" + stub.name, stub.text});
    }
    return files;
}

std::string declaration(const Signature& signature, const std::string& language) {
    if (signature.is_class()) return "class " + signature.class_name;
    return language == "cpp" ? cpp_declaration(signature.function)
                             : python_declaration(signature.function);
}

}  // namespace judge::language
