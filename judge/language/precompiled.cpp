// SPDX-License-Identifier: MIT
#include "judge/language/precompiled.hpp"

#include <fmt/format.h>

#include "judge/language/build_box.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/command.hpp"
#include "judge/support/hash.hpp"

namespace judge::language {
namespace {

constexpr const char* kStub = "spar_pch/all.h";
constexpr std::int64_t kCacheBytes = std::int64_t{512} << 20;
constexpr std::int64_t kHeaderBytes = std::int64_t{384} << 20;  // g++ 12: 123 MiB

std::string hash_of(const Toolchain& toolchain, const std::vector<std::string>& command) {
    Hasher hasher;
    hasher.add("precompiled 1").add(toolchain.stamp).add(toolchain.version_text);
    hasher.add(toolchain.precompiled.header);
    for (const std::string& word : command) hasher.add(word);
    return hasher.hex();
}

Precompiled use(const Toolchain& toolchain, const BlobCache::Blob& blob, std::string hash) {
    Precompiled made;
    made.files.push_back(
        {kStub, sandbox::File::Content{fmt::format("#error \"{}\"\n", kPrecompiledUnusable)}});
    made.files.push_back({std::string(kStub) + ".gch", sandbox::File::Host{blob.path}});
    made.flags = expand(toolchain.precompiled.use, {{"header", {kStub}}});
    made.hash = std::move(hash);
    return made;
}

}  // namespace

std::optional<Precompiled> precompiled(const Toolchain& toolchain,
                                       const std::vector<std::string>& flags,
                                       const CompileOptions& options, const std::stop_token& stop,
                                       Precompile how) {
    if (toolchain.precompiled.header.empty() || toolchain.precompiled.make.empty())
        return std::nullopt;
    const std::string output = std::string(kOutputDirectory) + "/all.h.gch";
    BuildStep step;
    step.argv = expand(toolchain.precompiled.make, {{"program", {toolchain.program.string()}},
                                                    {"flags", flags},
                                                    {"sources", {"all.h"}},
                                                    {"binary", {output}}});
    const std::string hash = hash_of(toolchain, step.argv);
    BlobCache cache("precompiled", kCacheBytes);
    if (how == Precompile::anew) cache.remove(hash);
    if (const auto blob = cache.find(hash)) return use(toolchain, *blob, hash);
    const auto lock = cache.lock(hash);
    if (const auto blob = cache.find(hash))
        return use(toolchain, *blob, hash);  // made while we waited
    step.files.push_back({"all.h", sandbox::File::Content{fmt::format(
                                       "#include <{}>\n", toolchain.precompiled.header)}});
    step.output = output;
    step.output_bytes = kHeaderBytes;
    CompileOptions own = options;
    own.time = std::max(options.time, std::chrono::milliseconds(60'000));
    own.memory_mib = std::max<std::int64_t>(options.memory_mib, 2'048);
    const BuildResult built = run_build(toolchain, step, own, stop);
    if (!built.ok) return std::nullopt;
    return use(toolchain, cache.store(hash, built.output.file.get(), ""), hash);
}

}  // namespace judge::language
