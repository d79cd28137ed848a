// SPDX-License-Identifier: MIT
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "judge/model/signature.hpp"
#include "judge/model/submission.hpp"
#include "tests/support/files.hpp"

namespace tests {

// Points the cache of this process at a directory, and back.
class CacheAt {
  public:
    explicit CacheAt(const std::filesystem::path& directory) {
        if (const char* const old = std::getenv("XDG_CACHE_HOME"); old != nullptr) old_ = old;
        ::setenv("XDG_CACHE_HOME", directory.c_str(), 1);
    }
    CacheAt(const CacheAt&) = delete;
    CacheAt& operator=(const CacheAt&) = delete;
    ~CacheAt() {
        if (old_.empty()) {
            ::unsetenv("XDG_CACHE_HOME");
        } else {
            ::setenv("XDG_CACHE_HOME", old_.c_str(), 1);
        }
    }

  private:
    std::string old_;
};

struct Ran {
    int code = -1;  // exit code, or 128 + signal
    std::string out;
    std::string err;
};

// Runs a command of our own (a compiler, a driver with code of these tests) in `directory`.
inline Ran run(const std::filesystem::path& directory, std::vector<std::string> argv,
               const std::string& input = "") {
    const TempDir scratch;
    spit(scratch.path() / "in", input);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const auto open = [&](int fd, const char* name, int flags) {
        posix_spawn_file_actions_addopen(&actions, fd, (scratch.path() / name).c_str(), flags,
                                         0600);
    };
    open(0, "in", O_RDONLY);
    open(1, "out", O_WRONLY | O_CREAT);
    open(2, "err", O_WRONLY | O_CREAT);
    posix_spawn_file_actions_addchdir_np(&actions, directory.c_str());
    std::vector<char*> words;
    for (std::string& word : argv) words.push_back(word.data());
    words.push_back(nullptr);
    pid_t child = 0;
    const int failed = ::posix_spawn(&child, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) throw std::runtime_error("cannot start " + argv[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, slurp(scratch.path() / "out"), slurp(scratch.path() / "err")};
}

inline void spit_all(const std::filesystem::path& directory,
                     const std::vector<judge::SourceFile>& files) {
    for (const judge::SourceFile& file : files) spit(directory / file.name, file.text);
}

// function("f", {{"nums", "int[]"}}, "int", "")
inline judge::Function function(std::string name,
                                const std::vector<std::pair<std::string, std::string>>& params,
                                const std::string& returns, std::string mutates = "") {
    judge::Function made;
    made.name = std::move(name);
    for (const auto& [param, type] : params)
        made.params.push_back({param, judge::parse_type(type).value(), ""});
    made.returns = judge::parse_type(returns).value();
    made.mutates = std::move(mutates);
    return made;
}

inline judge::Signature function_signature(judge::Function made) {
    return {"", std::move(made), {}};
}

}  // namespace tests
