// SPDX-License-Identifier: MIT
#include "judge/prove/generated.hpp"

#include <fmt/format.h>

#include "judge/language/harness.hpp"
#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"
#include "judge/run/validator_source.hpp"

namespace judge::prove {

std::vector<SourceFile> generated_files(const Problem& problem) {
    if (!problem.is_signature()) return {};
    auto files = language::package_files(problem);
    const Compare& compare = problem.interview->compare;
    if (compare.mode == Compare::Mode::validator) return files;
    const auto results =
        problem.interview->signature->is_class() ? run::Results::calls : run::Results::one;
    files.push_back({"output_validator/validator.cpp", run::validator_source(compare, results)});
    return files;
}

void check_generated_files(const Subject& subject) {
    const auto files = generated_files(subject.problem);
    for (const SourceFile& file : files) {
        const std::filesystem::path path = subject.problem.directory / file.name;
        std::error_code error;
        const bool there = std::filesystem::exists(path, error);
        if (there && contents(path) == file.text) continue;
        subject.findings.add(
            {"generated-files", Level::error,
             there ? "is not what follows from interview/signature.yaml" : "is missing", file.name,
             "spar verify --fix writes it"});
    }
    if (!files.empty() && subject.findings.complaints("generated-files") == 0)
        subject.findings.good(
            "generated-files",
            fmt::format("{} drivers, stubs and validators are up to date", files.size()));
}

}  // namespace judge::prove
