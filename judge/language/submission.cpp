// SPDX-License-Identifier: MIT
// From files on disk to a Submission.
#include <fmt/format.h>

#include <algorithm>

#include "judge/language/compile.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace judge::language {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{16} << 20;

std::string extensions_known() {
    std::string list;
    for (const Toolchain& each : toolchains())
        for (const std::string& extension : each.extensions)
            if (each.like.empty()) list += (list.empty() ? "" : " ") + extension;
    return list;
}

// The language with the most source files; two languages with equally many are a question for the
// user.
const Toolchain& language_of(const fs::path& path, const std::vector<SourceFile>& files) {
    const Toolchain* best = nullptr;
    std::size_t most = 0;
    bool tie = false;
    for (const Toolchain& each : toolchains()) {
        if (!each.like.empty()) continue;
        const std::size_t count = sources_of(each, files).size();
        tie = count > 0 && count == most ? true : (count > most ? false : tie);
        if (count > most) best = &each;
        most = std::max(most, count);
    }
    if (best == nullptr)
        throw UserError(
            Fault::usage,
            fmt::format("{}: its language cannot be told (known are {}); name it with --lang",
                        path.string(), extensions_known()));
    if (tie)
        throw UserError(Fault::usage,
                        fmt::format("{}: holds files of several languages; name one with --lang",
                                    path.string()));
    return *best;
}

}  // namespace

Submission read_submission(const fs::path& path, const std::string& language,
                           const fs::path& package) {
    Submission submission;
    std::error_code error;
    if (fs::is_directory(path, error)) {
        submission.files = read_directory(path, package);
    } else {
        submission.files.push_back({path.filename().string(), read_source(path, kMostBytes).text});
    }
    const Toolchain& found =
        language.empty() ? language_of(path, submission.files) : toolchain(language);
    if (found.id == "python3")
        for (const SourceFile& file : submission.files)
            if (is_python2(file.text))
                throw UserError(Fault::usage,
                                fmt::format("{}: asks for Python 2 in its first line, which is not "
                                            "supported; spar runs Python 3",
                                            file.name));
    submission.language = found.id;
    return submission;
}

}  // namespace judge::language
