// SPDX-License-Identifier: MIT
#include "judge/language/toolchain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "judge/language/toolchain_file.hpp"
#include "judge/language/toolchain_probe.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/text.hpp"

namespace judge::language {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> yaml_files(const fs::path& directory) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(directory, error))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// The user's own languages. Only read: the directory is not made for it.
fs::path user_directory() {
    const char* const config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && config[0] == '/') return fs::path(config) / "spar" / "languages";
    const char* const home = std::getenv("HOME");
    if (home != nullptr && home[0] == '/') return fs::path(home) / ".config" / "spar" / "languages";
    return {};
}

std::vector<std::string> names_of(const Toolchain& toolchain) {
    std::vector<std::string> names = {toolchain.id};
    names.insert(names.end(), toolchain.codes.begin(), toolchain.codes.end());
    return names;
}

[[noreturn]] void fail_unknown(std::string_view name) {
    std::vector<std::string> all;
    std::string list;
    for (const Toolchain& each : toolchains()) {
        for (const std::string& known : names_of(each)) all.push_back(known);
        list += (list.empty() ? "" : ", ") + each.id;
    }
    const auto near = did_you_mean(name, all);
    throw UserError(Fault::usage,
                    fmt::format("unknown language \"{}\"{}; known languages are {}", name,
                                near ? fmt::format(", did you mean \"{}\"?", *near) : "", list));
}

}  // namespace

std::vector<Toolchain> read_toolchains(const fs::path& bundled, const fs::path& user) {
    std::vector<Toolchain> known;
    for (const fs::path& directory : {bundled, user})
        for (const fs::path& file : yaml_files(directory)) read_toolchain_file(file, known);
    for (Toolchain& toolchain : known) probe(toolchain);
    return known;
}

const std::vector<Toolchain>& toolchains() {
    static const std::vector<Toolchain> kKnown =
        read_toolchains(shipped("languages"), user_directory());
    return kKnown;
}

const Toolchain& toolchain(std::string_view name) {
    for (const Toolchain& each : toolchains()) {
        const auto names = names_of(each);
        if (std::ranges::find(names, name) != names.end() ||
            std::ranges::find(each.extensions, name) != each.extensions.end())
            return each;
    }
    fail_unknown(name);
}

bool is_python2(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.starts_with("#!") && line.find("python2") != std::string_view::npos;
}

const Toolchain* toolchain_of(const fs::path& file) {
    const std::string extension = file.extension().string();
    for (const Toolchain& each : toolchains()) {
        if (!each.like.empty()) continue;
        if (std::ranges::find(each.extensions, extension) == each.extensions.end()) continue;
        std::error_code error;
        if (extension == ".py" && fs::is_regular_file(file, error)) {
            std::string line;
            std::ifstream in(file);
            std::getline(in, line);
            if (is_python2(line)) return nullptr;
        }
        return &each;
    }
    return nullptr;
}

void require_usable(const Toolchain& toolchain) {
    if (!toolchain.usable()) throw UserError(Fault::state, toolchain.missing);
}

}  // namespace judge::language
