// SPDX-License-Identifier: MIT
// Java, Rust, Go, TypeScript, and what users add: the driver of a signature problem is compiled
// together with the solution, since these compilers are fast enough or have no object files. The
// result, one file or a directory of files, is kept in the cache under the hash of all that went
// in.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "judge/language/archive.hpp"
#include "judge/language/build_box.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/prepared.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/tree.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"

namespace judge::language {
namespace {

using std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr std::int64_t kCacheBytes = std::int64_t{512} << 20;
constexpr std::size_t kTreeBytes = std::size_t{64} << 20;

bool makes_tree(const Work& work) { return work.toolchain->output == Toolchain::Output::tree; }

// main.ts is compiled to main.js: the file that is started has the name of the source and the
// extension that the toolchain says.
std::string compiled_main(const Work& work) {
    const std::string extension = fs::path(work.toolchain->main).extension().string();
    return fs::path(work.main).replace_extension(extension).string();
}

std::vector<sandbox::File> members_of(const fs::path& archive) {
    std::vector<sandbox::File> files;
    const Source source = read_source(archive, kTreeBytes);
    const auto members = read_archive(source.text);
    if (!members) throw UserError(Fault::state, archive.string() + " is not whole; remove it");
    for (const ArchiveMember& member : *members)
        files.push_back({member.name, sandbox::File::Content{std::string(member.bytes)}});
    return files;
}

Executable executable(const Work& work, const fs::path& blob, std::string hash) {
    Executable made;
    for (const std::string& mount : work.toolchain->mounts) made.mounts.push_back({mount});
    Values values = run_values(work);
    if (makes_tree(work)) {
        made.files = members_of(blob);
        values["main"] = {compiled_main(work)};
    } else {
        made.files.push_back({"solution", sandbox::File::Host{blob}, true});
        values["binary"] = {"./solution"};
    }
    made.argv = expand(work.toolchain->run, values);
    for (const std::string& variable : work.toolchain->env)
        for (std::string& word : expand({variable}, values)) made.env.push_back(std::move(word));
    made.processes = work.toolchain->processes;
    made.hash = std::move(hash);
    return made;
}

// A complaint about a file that is ours means that the candidate's does not define what was asked
// for.
std::string explained(const Work& work, const std::string& message) {
    const bool about_driver = std::ranges::any_of(work.driver, [&](const SourceFile& file) {
        const auto at = message.find(file.name);
        return at != std::string::npos && (at == 0 || message[at - 1] == '\n' ||
                                           message[at - 1] == ' ' || message[at - 1] == '/');
    });
    if (work.asked.empty() || !about_driver) return message;
    return fmt::format("Your file does not define what the problem asks for:\n    {}\n\n{}",
                       work.asked, message);
}

BuildResult compile_all(const Work& work, const CompileOptions& options,
                        const std::stop_token& stop) {
    const Toolchain& toolchain = *work.toolchain;
    std::vector<SourceFile> files = work.files;
    overlay(files, work.driver);
    std::vector<std::string> sources = work.sources;
    for (const std::string& name : sources_of(toolchain, work.driver)) sources.push_back(name);
    BuildStep step;
    step.files = boxed(files);
    const fs::path ready = prepared(toolchain, options, stop);
    if (!ready.empty()) step.mounts.push_back({ready});
    const std::string binary =
        makes_tree(work) ? kTreeDirectory : std::string(kOutputDirectory) + "/program";
    step.argv = expand(toolchain.compile, {{"program", {toolchain.program}},
                                           {"flags", flags_of(toolchain, options)},
                                           {"sources", as_operands(sources)},
                                           {"main", as_operands({work.main})},
                                           {"link", link_flags(toolchain, options)},
                                           {"prepared", {ready}},
                                           {"binary", {binary}}});
    if (makes_tree(work)) step.argv = leaving_a_tree(step.argv);
    step.output = makes_tree(work) ? kTreeArchive : binary;
    return run_build(toolchain, step, options, stop);
}

}  // namespace

Compiled build_whole(const Work& work, const CompileOptions& options, const std::stop_token& stop) {
    const auto start = steady_clock::now();
    const std::string hash = hash_of(work, options);
    BlobCache cache("binaries", kCacheBytes);
    Compiled compiled;
    const auto took = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - start);
    };
    const auto done = [&](const BlobCache::Blob& blob, bool cached) {
        compiled.outcome = {true, cached, took(), blob.note};
        compiled.executable = executable(work, blob.path, hash);
        return std::move(compiled);
    };
    if (!options.fresh)
        if (const auto blob = cache.find(hash)) return done(*blob, true);
    const BuildResult built = compile_all(work, options, stop);
    if (built.ok) return done(cache.store(hash, built.output.file.get(), built.message), false);
    compiled.outcome.message = explained(work, built.message);
    compiled.outcome.time = took();
    return compiled;
}

}  // namespace judge::language
