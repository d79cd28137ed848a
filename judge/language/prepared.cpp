// SPDX-License-Identifier: MIT
#include "judge/language/prepared.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "judge/language/archive.hpp"
#include "judge/language/build_box.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/command.hpp"
#include "judge/language/tree.hpp"
#include "judge/language/work.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/hash.hpp"

namespace judge::language {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMarkerBytes = 1 << 20;                // of the cache of markers
constexpr std::chrono::milliseconds kPatience{300'000};       // of CPU time, for one step
constexpr std::int64_t kMemoryMib = 2'048;                    // for one step
constexpr std::int64_t kTreeBytes = std::int64_t{512} << 20;  // that a step may leave

std::string hash_of(const Toolchain& toolchain, const fs::path& base) {
    Hasher hasher;
    hasher.add("prepared 1").add(base.string()).add(toolchain.stamp).add(toolchain.version_text);
    for (const Toolchain::Preparation& step : toolchain.prepare) {
        for (const SourceFile& file : step.files) hasher.add(file.name).add(file.text);
        for (const std::string& word : step.run) hasher.add(word);
    }
    return hasher.hex();
}

// Whole files, readable by the user of the box, who may be another.
void unpack(std::string_view archive, const fs::path& directory) {
    const auto members = read_archive(archive);
    if (!members)
        throw UserError(Fault::state, "the prepared files have names that cannot be kept");
    for (const ArchiveMember& member : *members) {
        const fs::path path = directory / member.name;
        fs::create_directories(path.parent_path());
        write_atomically(path, member.bytes);
        using fs::perms;
        fs::permissions(path, perms::owner_read | perms::group_read | perms::others_read |
                                  (member.executable
                                       ? perms::owner_exec | perms::group_exec | perms::others_exec
                                       : perms::none));
    }
}

void make(const Toolchain& toolchain, const fs::path& directory, const CompileOptions& options,
          const std::stop_token& stop) {
    CompileOptions own = options;
    own.time = std::max(options.time, kPatience);
    own.memory_mib = std::max(options.memory_mib, kMemoryMib);
    for (const Toolchain::Preparation& preparation : toolchain.prepare) {
        BuildStep step;
        step.files = boxed(preparation.files);
        step.mounts = {{directory}};
        step.argv = leaving_a_tree(expand(preparation.run, {{"program", {toolchain.program}},
                                                            {"prepared", {directory}},
                                                            {"output", {kTreeDirectory}}}));
        step.output = kTreeArchive;
        step.output_bytes = kTreeBytes;
        const BuildResult built = run_build(toolchain, step, own, stop);
        if (!built.ok)
            throw UserError(Fault::state, fmt::format("{} could not be made ready: {}",
                                                      toolchain.name, built.message));
        unpack(read_all(built.output), directory);
    }
}

}  // namespace

fs::path prepared(const Toolchain& toolchain, const CompileOptions& options,
                  const std::stop_token& stop) {
    if (toolchain.prepare.empty()) return {};
    const fs::path base = cache_directory() / "prepared";
    const std::string hash = hash_of(toolchain, base);
    const fs::path directory = base / fmt::format("{}-{}", toolchain.id, hash.substr(0, 16));
    BlobCache markers("prepared.done", kMarkerBytes);
    if (markers.find(hash) && fs::is_directory(directory)) return directory;
    const auto lock = markers.lock(hash);
    if (markers.find(hash) && fs::is_directory(directory)) return directory;  // while we waited
    fs::remove_all(directory);
    fs::create_directories(directory);
    make(toolchain, directory, options, stop);
    markers.store(hash, std::string_view(), "");
    return directory;
}

}  // namespace judge::language
