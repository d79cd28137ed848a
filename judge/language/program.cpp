// SPDX-License-Identifier: MIT
// Programs of a package: validators, generators, references. A file or a directory in a known
// language, or a directory with the scripts `build` and `run` of the package format.
#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "judge/language/archive.hpp"
#include "judge/language/build_box.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/source_files.hpp"
#include "judge/language/tree.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/source.hpp"

namespace judge::language {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kCacheBytes = std::int64_t{256} << 20;

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
    throw UserError(Fault::invalid_package, fmt::format("{}: {}", path.string(), what));
}

bool has_file(const std::vector<SourceFile>& files, std::string_view name) {
    return std::ranges::find(files, name, &SourceFile::name) != files.end();
}

// A script or a binary: what `build` and `run` may start.
bool looks_executable(const SourceFile& file) {
    return file.name == "build" || file.name == "run" || file.text.starts_with("#!") ||
           file.text.starts_with(
               "\x7f"
               "ELF");
}

std::vector<sandbox::File> boxed_scripts(const std::vector<SourceFile>& files) {
    std::vector<sandbox::File> made;
    made.reserve(files.size());
    for (const SourceFile& file : files)
        made.push_back({file.name, sandbox::File::Content{file.text}, looks_executable(file)});
    return made;
}

std::string hash_of(const std::vector<SourceFile>& files) {
    Hasher hasher;
    hasher.add("scripts 1");
    for (const SourceFile& file : files) hasher.add(file.name).add(file.text);
    return hasher.hex();
}

// What `build` leaves behind, as one archive; everything it made may be needed by `run`.
std::string run_build_script(const fs::path& path, const std::vector<SourceFile>& files,
                             const CompileOptions& options) {
    BuildStep step;
    step.files = boxed_scripts(files);
    step.output = fmt::format("{}/tree.tar", kOutputDirectory);
    step.argv = {"/bin/sh", "-c",
                 fmt::format("./build >&2 && exec tar --format=ustar --exclude=./{} -cf {} .",
                             kOutputDirectory, step.output)};
    const BuildResult built = run_build(Toolchain(), step, options, {});
    if (!built.ok) fail(path, "its build script failed:\n" + built.message);
    return read_all(built.output);
}

// The files a `build` script made, each in the cache; a manifest of "mode name" lines says which
// there are.
std::vector<sandbox::File> built_files(const fs::path& path, const std::vector<SourceFile>& files,
                                       const CompileOptions& options, const std::string& hash) {
    BlobCache cache("programs", kCacheBytes);
    const auto recall = [&]() -> std::optional<std::vector<sandbox::File>> {
        const auto manifest = cache.find(hash);
        if (!manifest) return std::nullopt;
        std::vector<sandbox::File> found;
        std::istringstream lines(read_source(manifest->path).text);
        for (std::string line; std::getline(lines, line);) {
            const auto blob = cache.find(fmt::format("{}-{}", hash, found.size()));
            if (!blob || line.size() < 3) return std::nullopt;
            found.push_back({line.substr(2), sandbox::File::Host{blob->path}, line[0] == 'x'});
        }
        return found;
    };
    if (auto found = recall(); found && !options.fresh) return *found;
    const std::string archive = run_build_script(path, files, options);
    const auto members = read_archive(archive);
    if (!members) fail(path, "its build script left files with names that cannot be kept");
    std::string manifest;
    for (std::size_t i = 0; i < members->size(); ++i) {
        const ArchiveMember& member = (*members)[i];
        cache.store(fmt::format("{}-{}", hash, i), member.bytes, "");
        manifest += fmt::format("{} {}\n", member.executable ? 'x' : '-', member.name);
    }
    cache.store(hash, manifest, "");
    if (auto found = recall()) return *found;
    fail(path, "what its build script makes is too large to be kept");
}

Executable scripted(const fs::path& path, const std::vector<SourceFile>& files,
                    const CompileOptions& options) {
    Executable made;
    made.hash = hash_of(files);
    made.files = has_file(files, "build") ? built_files(path, files, options, made.hash)
                                          : boxed_scripts(files);
    const bool runs = std::ranges::any_of(
        made.files, [](const sandbox::File& file) { return file.name == "run"; });
    if (!runs) fail(path, "its build script did not make the program \"run\"");
    made.argv = {"./run"};
    return made;
}

// Headers, or modules, that stand beside a single source file.
void add_neighbours(const fs::path& path, const Toolchain& toolchain,
                    std::vector<SourceFile>& files) {
    for (const auto& entry : fs::directory_iterator(fs::absolute(path).parent_path())) {
        const std::string extension = entry.path().extension().string();
        const bool header = extension == ".h" || extension == ".hpp" || extension == ".hh";
        const bool module =
            !toolchain.compiled() &&
            std::ranges::find(toolchain.extensions, extension) != toolchain.extensions.end();
        if ((!header && !module) || !fs::is_regular_file(entry.symlink_status())) continue;
        if (entry.path().filename() == path.filename()) continue;
        files.push_back({entry.path().filename().string(), read_source(entry.path()).text});
    }
    std::sort(files.begin() + 1, files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
}

void put_in(const Constants& constants, std::vector<SourceFile>& files) {
    for (SourceFile& file : files) file.text = replace_constants(std::move(file.text), constants);
}

}  // namespace

Executable compile_program(const fs::path& path, const CompileOptions& options) {
    std::error_code error;
    const bool directory = fs::is_directory(path, error);
    if (!directory && !fs::exists(path, error)) fail(path, "there is no such program");
    if (directory) {
        auto files = read_directory(path);
        put_in(options.constants, files);
        if (has_file(files, "build") || has_file(files, "run"))
            return scripted(path, files, options);
    }
    const Submission submission = read_submission(path);
    Work work;
    work.toolchain = &toolchain(submission.language);
    require_usable(*work.toolchain);
    work.files = submission.files;
    work.main = entry_point(*work.toolchain, work.files, "");
    work.sources = sources_of(*work.toolchain, work.files);
    if (!directory) add_neighbours(path, *work.toolchain, work.files);
    put_in(options.constants, work.files);
    Compiled compiled = build(work, options, {});
    if (!compiled.outcome.ok) fail(path, "does not compile:\n" + compiled.outcome.message);
    return std::move(compiled.executable);
}

}  // namespace judge::language
