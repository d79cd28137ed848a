// SPDX-License-Identifier: MIT
#include "judge/language/source_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace judge::language {

namespace fs = std::filesystem;

namespace {

bool is_file_of(const fs::directory_entry& entry, const fs::path& root) {
    if (!entry.is_symlink()) return fs::is_regular_file(entry.symlink_status());
    std::error_code error;
    const fs::path target = fs::canonical(entry.path(), error);
    if (error || !fs::is_regular_file(target, error)) return false;
    return std::mismatch(root.begin(), root.end(), target.begin(), target.end()).first ==
           root.end();
}

}  // namespace

std::vector<SourceFile> read_directory(const fs::path& directory, const fs::path& within) {
    constexpr std::size_t kMostFiles = 1'000;
    constexpr std::size_t kMostBytes = std::size_t{64} << 20;
    std::vector<SourceFile> files;
    std::error_code error;
    if (!fs::is_directory(directory, error)) return files;
    const fs::path root = fs::canonical(within.empty() ? directory : within);
    std::size_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(directory)) {
        if (!is_file_of(entry, root)) continue;
        if (files.size() == kMostFiles)
            throw UserError(Fault::invalid_package,
                            fmt::format("{}: more than {} files", directory.string(), kMostFiles));
        std::string text = read_source(entry.path(), kMostBytes).text;
        bytes += text.size();
        if (bytes > kMostBytes)
            throw UserError(Fault::invalid_package,
                            fmt::format("{}: more than {} MiB of sources", directory.string(),
                                        kMostBytes >> 20));
        files.push_back({entry.path().lexically_relative(directory).string(), std::move(text)});
    }
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

void overlay(std::vector<SourceFile>& into, const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files) {
        std::erase_if(into, [&](const SourceFile& old) { return old.name == file.name; });
        into.push_back(file);
    }
}

}  // namespace judge::language
