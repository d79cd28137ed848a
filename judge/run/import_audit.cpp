// SPDX-License-Identifier: MIT
#include "judge/run/import_audit.hpp"

#include <fmt/format.h>

#include "judge/language/imports.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/run/source_imports.hpp"

namespace judge::run {
namespace {

std::optional<std::string> in_python(const std::vector<std::string>& forbidden,
                                     const Submission& submission,
                                     const language::CompileOptions& options,
                                     const std::stop_token& stop) {
    for (const auto& [module, file, line] : language::python_imports(submission, options, stop)) {
        if (module == "?")
            return fmt::format(
                "{}:{}: this import has no fixed name, so it cannot be checked against the "
                "libraries that must not be used here ({})",
                file, line, fmt::join(forbidden, ", "));
        if (covering(forbidden, module) != nullptr)
            return fmt::format("{}:{}: {} must not be used in this problem", file, line, module);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> forbidden_import(const Problem& problem, const Submission& submission,
                                            const language::CompileOptions& options,
                                            std::stop_token stop) {
    if (!problem.interview || problem.interview->forbid.empty()) return std::nullopt;
    const std::vector<std::string>& forbidden = problem.interview->forbid;
    if (language::toolchain(submission.language).driver() == "python3")
        return in_python(forbidden, submission, options, stop);
    for (const SourceFile& file : submission.files)
        for (const SourceImport& import : source_imports(file.text))
            if (covering(forbidden, import.name) != nullptr)
                return fmt::format("{}:{}: {} must not be used in this problem", file.name,
                                   import.line, import.name);
    return std::nullopt;
}

}  // namespace judge::run
