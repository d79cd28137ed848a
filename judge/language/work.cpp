// SPDX-License-Identifier: MIT
#include "judge/language/work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "judge/support/error.hpp"
#include "judge/support/hash.hpp"

namespace judge::language {

std::vector<std::string> sources_of(const Toolchain& toolchain,
                                    const std::vector<SourceFile>& files) {
    std::vector<std::string> sources;
    for (const SourceFile& file : files) {
        const std::string extension = std::filesystem::path(file.name).extension().string();
        if (std::ranges::find(toolchain.extensions, extension) != toolchain.extensions.end())
            sources.push_back(file.name);
    }
    return sources;
}

std::string entry_point(const Toolchain& toolchain, const std::vector<SourceFile>& files,
                        const std::string& wanted) {
    const auto has = [&](const std::string& name) {
        return std::ranges::find(files, name, &SourceFile::name) != files.end();
    };
    if (!wanted.empty()) {
        if (has(wanted)) return wanted;
        throw UserError(Fault::usage,
                        fmt::format("the entry point \"{}\" is not among the files", wanted));
    }
    if (!toolchain.main.empty() && has(toolchain.main)) return toolchain.main;
    const auto sources = sources_of(toolchain, files);
    for (const std::string& source : sources)
        if (std::filesystem::path(source).stem() == "main") return source;
    if (sources.empty())
        throw UserError(Fault::usage, fmt::format("there is no {} source file ({})", toolchain.name,
                                                  toolchain.extensions.front()));
    return *std::ranges::min_element(sources);
}

std::string hash_of(const Work& work, const CompileOptions& options) {
    const Toolchain& toolchain = *work.toolchain;
    Hasher hasher;
    hasher.add("program 1").add(toolchain.id).add(toolchain.stamp).add(toolchain.version_text);
    const auto add_all = [&hasher](const std::vector<std::string>& words) {
        hasher.add(std::to_string(words.size()));
        for (const std::string& word : words) hasher.add(word);
    };
    add_all(options.sanitize ? toolchain.sanitize : toolchain.flags);
    add_all(toolchain.compile);
    add_all(toolchain.run);
    for (const Toolchain::Preparation& step : toolchain.prepare) {
        add_all(step.run);
        for (const SourceFile& file : step.files) hasher.add(file.name).add(file.text);
    }
    add_all(toolchain.env);
    add_all(toolchain.link_static.present ? toolchain.link_static.flags
                                          : std::vector<std::string>());
    add_all(toolchain.link_fast.present ? toolchain.link_fast.flags : std::vector<std::string>());
    add_all(work.sources);
    if (!options.counter.empty()) {
        add_all(toolchain.counting.flags);
        add_all(toolchain.counting.compile);
        for (const SourceFile& file : options.counter) hasher.add(file.name).add(file.text);
    }
    hasher.add(work.main).add(options.sanitize ? "sanitize" : "");
    for (const auto* files : {&work.files, &work.driver}) {
        hasher.add(std::to_string(files->size()));
        for (const SourceFile& file : *files) hasher.add(file.name).add(file.text);
    }
    return hasher.hex();
}

std::vector<std::string> as_operands(std::vector<std::string> names) {
    for (std::string& name : names)
        if (name.starts_with('-') || name.starts_with('@')) name.insert(0, "./");
    return names;
}

const std::vector<std::string>& flags_of(const Toolchain& toolchain,
                                         const CompileOptions& options) {
    if (!options.counter.empty()) return toolchain.counting.flags;
    return options.sanitize && !toolchain.sanitize.empty() ? toolchain.sanitize : toolchain.flags;
}

std::vector<std::string> link_flags(const Toolchain& toolchain, const CompileOptions& options) {
    std::vector<std::string> flags;
    const auto add = [&flags](const Toolchain::Optional& optional) {
        if (optional.present)
            flags.insert(flags.end(), optional.flags.begin(), optional.flags.end());
    };
    if (!options.sanitize) add(toolchain.link_static);  // a sanitizer's library is a shared one
    add(toolchain.link_fast);
    return flags;
}

Values run_values(const Work& work) {
    const std::int64_t heap =
        std::max(work.memory_mib - work.toolchain->reserve_mib, work.memory_mib / 2);
    return {{"program", {work.toolchain->program.string()}}, {"heap_mib", {std::to_string(heap)}}};
}

std::vector<sandbox::File> boxed(const std::vector<SourceFile>& files) {
    std::vector<sandbox::File> boxes;
    boxes.reserve(files.size());
    for (const SourceFile& file : files)
        boxes.push_back({file.name, sandbox::File::Content{file.text}});
    return boxes;
}

}  // namespace judge::language
