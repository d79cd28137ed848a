// SPDX-License-Identifier: MIT
#include "sandbox/scope.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string_view>

#include "sandbox/cgroup_file.hpp"
#include "sandbox/fd.hpp"

namespace sandbox {
namespace {

constexpr const char* kMark = "SPAR_SCOPE";

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string found_on(std::string_view path, const std::string& program) {
    while (!path.empty()) {
        const auto directory = path.substr(0, path.find(':'));
        std::string file = std::string(directory) + "/" + program;
        if (directory.starts_with('/') && ::access(file.c_str(), X_OK) == 0) return file;
        path.remove_prefix(std::min(directory.size() + 1, path.size()));
    }
    return {};
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> all;
    for (const auto& word : words) all.push_back(const_cast<char*>(word.c_str()));
    return all;
}

// Whether systemd gives us a scope: a bus that does not answer must not cost the user the command.
bool trial_works(std::vector<std::string> words) {
    words.emplace_back("/bin/true");
    auto argv = pointers(words);
    argv.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    ::posix_spawn_file_actions_init(&quiet);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", O_RDWR, 0);
    pid_t pid = -1;
    const int error = ::posix_spawn(&pid, argv[0], &quiet, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&quiet);
    int status = -1;
    return error == 0 && ::waitpid(pid, &status, 0) == pid && status == 0;
}

// That a trial failed is remembered until the next login or boot: the directory goes with it.
std::string memory_of_failure(const ScopeSource& source) { return source.bus + "/spar-no-scope"; }

void remember_failure(const ScopeSource& source) {
    const Fd file(::open(memory_of_failure(source).c_str(),
                         O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600));
}

}  // namespace

ScopeSource ScopeSource::here() {
    return {.cgroups = CgroupSource::here(),
            .path = variable("PATH"),
            .bus = variable("XDG_RUNTIME_DIR"),
            .refused = std::getenv(kMark) != nullptr};
}

std::optional<std::vector<std::string>> scope_command(const ScopeSource& source) {
    if (source.refused || source.cgroups.privileged || !source.bus.starts_with('/'))
        return std::nullopt;
    if (::access(source.cgroups.systemd.c_str(), F_OK) != 0 || !lacks_delegation(source.cgroups))
        return std::nullopt;
    const std::string program = found_on(source.path, "systemd-run");
    if (program.empty()) return std::nullopt;
    return std::vector<std::string>{program,     "--user", "--scope",      "--quiet",
                                    "--collect", "-p",     "Delegate=yes", "--"};
}

void enter_scope(char** argv) noexcept {
    try {
        const auto source = ScopeSource::here();
        const auto command = scope_command(source);
        if (!command || ::access(memory_of_failure(source).c_str(), F_OK) == 0) return;
        if (!trial_works(*command)) {
            remember_failure(source);
            return;
        }
        std::vector<std::string> words = *command;
        words.push_back(std::filesystem::read_symlink("/proc/self/exe").string());
        auto all = pointers(words);
        for (char** word = argv + 1; *word != nullptr; ++word) all.push_back(*word);
        all.push_back(nullptr);
        ::setenv(kMark, "1", 1);
        ::execv(all[0], all.data());
        ::unsetenv(kMark);  // it was there a moment ago
    } catch (const std::exception&) {
        return;  // without a scope, in a weaker tier, which the report tells
    }
}

}  // namespace sandbox
