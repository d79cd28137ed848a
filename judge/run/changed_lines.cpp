// SPDX-License-Identifier: MIT
#include "judge/run/changed_lines.hpp"

#include <algorithm>

#include "judge/language/source_files.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/run/line_diff.hpp"

namespace judge::run {
namespace {

// The submission's counterpart of a given file: that of its name, or the only one.
const SourceFile* counterpart(const std::vector<SourceFile>& files, const SourceFile& given,
                              std::size_t number_given) {
    const auto named = std::find_if(files.begin(), files.end(), [&](const SourceFile& file) {
        return file.name == given.name;
    });
    if (named != files.end()) return &*named;
    return number_given == 1 && files.size() == 1 ? &files.front() : nullptr;
}

}  // namespace

std::optional<Report::Changed> changed_lines(const Problem& problem, const Submission& submission) {
    if (!problem.interview || problem.interview->kind != Kind::debug) return std::nullopt;
    const std::string& language = language::toolchain(submission.language).driver();
    const auto given =
        language::read_directory(problem.directory / "attachments" / "templates" / language);
    if (given.empty()) return std::nullopt;
    Report::Changed changed;
    changed.target = problem.interview->changed_lines;
    for (const SourceFile& file : given) {
        const SourceFile* const now = counterpart(submission.files, file, given.size());
        const LineDiff diff = line_diff(file.text, now != nullptr ? now->text : std::string());
        changed.added += static_cast<std::int64_t>(diff.added);
        changed.removed += static_cast<std::int64_t>(diff.removed);
    }
    return changed;
}

}  // namespace judge::run
