// SPDX-License-Identifier: MIT
// Languages that are not compiled: their syntax is checked once, in a box; the files themselves are
// what runs.
#include <algorithm>
#include <array>

#include "judge/language/build_box.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/command.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/work.hpp"

namespace judge::language {
namespace {

using std::chrono::steady_clock;

constexpr std::int64_t kCacheBytes = std::int64_t{4} << 20;

// What only Python's site module defines. Whoever names one of them gets it; the others start
// faster without.
constexpr std::array<std::string_view, 8> kOfSite = {"exit",    "quit",    "help", "copyright",
                                                     "credits", "license", "site", "sitecustomize"};

bool is_word_character(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// True if `word` stands in `text` as a name of its own: not as a part of another, nor after a dot
// ("sys.exit").
bool names(std::string_view text, std::string_view word) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos;
         at += word.size()) {
        const bool begins = at == 0 || (!is_word_character(text[at - 1]) && text[at - 1] != '.');
        const std::size_t after = at + word.size();
        if (begins && (after == text.size() || !is_word_character(text[after]))) return true;
    }
    return false;
}

bool needs_site(const std::vector<SourceFile>& files) {
    return std::ranges::any_of(files, [](const SourceFile& file) {
        return std::ranges::any_of(kOfSite,
                                   [&](std::string_view word) { return names(file.text, word); });
    });
}

Executable executable(const Work& work, std::string hash) {
    const Toolchain& toolchain = *work.toolchain;
    Executable made;
    for (const std::string& mount : toolchain.mounts) made.mounts.push_back({mount});
    std::vector<SourceFile> files = work.files;
    overlay(files, work.driver);
    made.files = boxed(files);
    Values values = run_values(work);
    values["main"] = {work.main};
    if (!needs_site(work.files)) values["no_site"] = {"-S"};
    made.argv = expand(toolchain.run, values);
    made.env = toolchain.env;
    made.processes = toolchain.processes;
    made.hash = std::move(hash);
    return made;
}

BuildResult check(const Work& work, const CompileOptions& options, const std::stop_token& stop) {
    BuildStep step;
    step.files = boxed(work.files);
    step.argv = expand(work.toolchain->check, {{"program", {work.toolchain->program.string()}},
                                               {"sources", work.sources}});
    return run_build(*work.toolchain, step, options, stop);
}

}  // namespace

Compiled build_interpreted(const Work& work, const CompileOptions& options,
                           const std::stop_token& stop) {
    const auto start = steady_clock::now();
    const std::string hash = hash_of(work, options);
    BlobCache cache("checked", kCacheBytes);
    Compiled compiled;
    compiled.outcome.ok = work.toolchain->check.empty();
    if (!options.fresh && cache.find(hash)) compiled.outcome.ok = compiled.outcome.cached = true;
    if (!compiled.outcome.ok) {
        const BuildResult checked = check(work, options, stop);
        compiled.outcome.ok = checked.ok;
        compiled.outcome.message = checked.message;
        if (checked.ok) cache.store(hash, std::string_view(), "");
    }
    compiled.outcome.time =
        std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
    if (compiled.outcome.ok) compiled.executable = executable(work, hash);
    return compiled;
}

}  // namespace judge::language
