// SPDX-License-Identifier: MIT
#include "judge/language/toolchain_probe.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <sstream>

#include "judge/language/command.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/hash.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"
#include "sandbox/box.hpp"

namespace judge::language {
namespace {

namespace fs = std::filesystem;

// A program that the box shows, or empty.
fs::path find_program(const std::string& name) {
    if (name.starts_with('/'))
        return ::access(name.c_str(), X_OK) == 0 ? fs::path(name) : fs::path();
    for (const char* directory : {"/usr/local/bin", "/usr/bin"})
        if (fs::path path = fs::path(directory) / name; ::access(path.c_str(), X_OK) == 0)
            return path;
    return {};
}

// Changes whenever the program is replaced; follows the links by which compilers are called.
std::string stamp_of(const fs::path& program) {
    struct stat status {};
    if (::stat(program.c_str(), &status) != 0) return {};
    return fmt::format("{} {} {}.{:09}", program.string(), status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}

// The first line that the program of the system prints, run in whatever box there is; empty if that
// failed.
std::string first_line(const Toolchain& toolchain, const std::vector<std::string>& command) {
    if (command.empty()) return {};
    sandbox::Spec spec;
    spec.required = sandbox::Tier::t0;
    for (const std::string& mount : toolchain.mounts) spec.mounts.push_back({mount});
    std::string out;
    const auto keep = [&out](std::string_view chunk) {
        out += chunk;
        return out.size() > 4'096 ? sandbox::Flow::stop : sandbox::Flow::go_on;
    };
    const auto report = sandbox::Box(spec).run({command, {}}, {}, {.out = sandbox::Sink(keep)});
    if (!report.exited_with(0)) return {};
    return std::string(trim(out.substr(0, out.find('\n'))));
}

// "g++ (Debian 12.2.0-14) 12.2.0" → "g++ 12.2.0"
std::string without_parentheses(const std::string& line) {
    std::string text;
    int depth = 0;
    for (const char c : line) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) text += c;
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    std::string joined;
    for (const std::string& word : split_words(text)) joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

struct Answers {
    std::string version;
    bool has_archive = false;
};

Answers ask(const Toolchain& toolchain) {
    const Values values = {{"program", {toolchain.program.string()}}};
    Answers answers;
    answers.version = without_parentheses(first_line(toolchain, expand(toolchain.version, values)));
    if (const std::string& archive = toolchain.link_static.needs; !archive.empty())
        answers.has_archive =
            first_line(toolchain, {toolchain.program.string(), "-print-file-name=" + archive})
                .starts_with('/');
    return answers;
}

// Answers of an earlier start, if the program is still the same. A cache that cannot be used costs
// time, nothing else.
std::optional<Answers> remembered(const fs::path& file) {
    if (::access(file.c_str(), R_OK) != 0) return std::nullopt;
    std::istringstream in(read_source(file, 4'096).text);
    Answers answers;
    std::string archive;
    if (!std::getline(in, answers.version) || !std::getline(in, archive)) return std::nullopt;
    answers.has_archive = archive == "static";
    return answers;
}

Answers ask_once(const Toolchain& toolchain) {
    fs::path file;
    try {
        Hasher hasher;
        hasher.add(toolchain.stamp).add(toolchain.link_static.needs);
        for (const std::string& word : toolchain.version) hasher.add(word);
        file = cache_directory() / "toolchains" / hasher.hex();
        if (auto answers = remembered(file)) return *answers;
    } catch (const UserError&) {
        return ask(toolchain);
    }
    Answers answers = ask(toolchain);
    if (answers.version.empty())
        return answers;  // not worth keeping: the box may work the next time
    try {
        write_atomically(file,
                         answers.version + (answers.has_archive ? "\nstatic\n" : "\ndynamic\n"));
    } catch (const UserError&) {
        return answers;
    }
    return answers;
}

void say_missing(Toolchain& toolchain, const std::string& name) {
    const std::string remedy =
        toolchain.package.empty() ? "install it" : "apt install " + toolchain.package;
    toolchain.missing =
        fmt::format("{} was not found in /usr/local/bin or /usr/bin: {}", name, remedy);
}

}  // namespace

void probe(Toolchain& toolchain) {
    for (const std::string& name : toolchain.programs)
        if (toolchain.program.empty()) toolchain.program = find_program(name);
    if (toolchain.program.empty()) return say_missing(toolchain, toolchain.programs.front());
    for (const std::string& name : toolchain.needs)
        if (find_program(name).empty()) return say_missing(toolchain, name);
    toolchain.stamp = stamp_of(toolchain.program);
    const Answers answers = ask_once(toolchain);
    toolchain.version_text = answers.version;
    toolchain.link_static.present = answers.has_archive;
    toolchain.link_fast.present =
        !toolchain.link_fast.needs.empty() && !find_program(toolchain.link_fast.needs).empty();
}

}  // namespace judge::language
