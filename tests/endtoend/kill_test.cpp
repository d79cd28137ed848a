// SPDX-License-Identifier: MIT
//
// spar is killed with SIGKILL at many different moments of judging; nothing of it may stay: no
// process of a box, no cgroup, no mount, no temporary directory. What the kernel cannot remove goes
// at the next start.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <set>
#include <thread>

#include "tests/support/files.hpp"
#include "tests/support/mini_package.hpp"
#include "tests/support/run.hpp"

extern char** environ;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// Burns CPU with a child that has left the session: the sort of thing that outlives a careless
// judge.
constexpr std::string_view kClinging =
    "#include <unistd.h>\nint main() { if (fork() == 0) { setsid(); if (fork() == 0) for (;;) ; "
    "_exit(0); } for (;;) ; }\n";

// Processes of a box: the helper, or the program under its own name: "pid name".
std::set<std::string> helpers() {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator("/proc")) {
        const auto name = tests::slurp(entry.path() / "comm");
        if (name.starts_with("spar-box") || name.starts_with("solution"))
            found.insert(entry.path().filename().string() + " " + name);
    }
    return found;
}

std::set<std::string> leaves() {
    std::set<std::string> found;
    std::error_code ignored;
    for (const auto& group : fs::recursive_directory_iterator(
             "/sys/fs/cgroup", fs::directory_options::skip_permission_denied, ignored))
        if (group.is_directory(ignored) && group.path().parent_path().filename() == "spar")
            found.insert(group.path());
    return found;
}

// Directories that a box made on the host, wherever it may.
std::set<std::string> scratch(const fs::path& home) {
    std::set<std::string> found;
    for (const auto& place : {fs::path("/tmp"), fs::path("/dev/shm"), home / "run", home / "cache"})
        if (fs::is_directory(place))
            for (const auto& entry : fs::directory_iterator(place))
                if (entry.path().filename().string().starts_with("spar-box-"))
                    found.insert(entry.path());
    return found;
}

std::size_t mounts() {
    const auto text = tests::slurp("/proc/self/mountinfo");
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool eventually(const std::function<bool()>& holds) {
    for (const auto end = std::chrono::steady_clock::now() + 10s;
         std::chrono::steady_clock::now() < end;) {
        if (holds()) return true;
        std::this_thread::sleep_for(
            10ms);  // waiting for the kernel to finish a namespace, not for a race to pass
    }
    return holds();
}

pid_t start_judging(const fs::path& package, const fs::path& source, const std::string& home) {
    std::vector<std::string> words = {
        std::getenv("SPAR"), "test", package, "--file", source, "--fresh"};
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    ::setenv("HOME", home.c_str(), 1);
    ::setenv("XDG_CACHE_HOME", (home + "/cache").c_str(), 1);
    posix_spawn_file_actions_t quiet;
    ::posix_spawn_file_actions_init(&quiet);
    ::posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = -1;
    EXPECT_EQ(::posix_spawn(&pid, words[0].c_str(), &quiet, nullptr, argv.data(), environ), 0);
    ::posix_spawn_file_actions_destroy(&quiet);
    return pid;
}

TEST(Kill, LeavesNothingBehindAtAnyMoment) {
    const tests::TempDir home;
    const auto package = tests::make_mini_package(home.path());
    const auto source = home.path() / "clinging.cpp";
    tests::spit(source, kClinging);
    ASSERT_EQ(tests::spar({"test", package, "--file", source}, home.path()).exit_code,
              1);  // TLE; caches are warm now
    const auto leaves_before = leaves();
    const auto helpers_before = helpers();
    const auto mounts_before = mounts();
    for (int round = 0; round < 24; ++round) {
        const pid_t pid = start_judging(package, source, home.path());
        std::this_thread::sleep_for(
            round *
            60ms);  // the moment of the blow: from before the compiler starts to deep inside a test
        ASSERT_EQ(::kill(pid, SIGKILL), 0);
        ::waitpid(pid, nullptr, 0);
        ASSERT_TRUE(eventually([&] { return helpers() == helpers_before; })) << "round " << round;
    }
    ASSERT_EQ(tests::spar({"list"}, home.path()).exit_code, 0);  // any start sweeps
    EXPECT_EQ(leaves(), leaves_before);
    EXPECT_EQ(mounts(), mounts_before);
    EXPECT_TRUE(scratch(home.path()).empty()) << *scratch(home.path()).begin();
}

}  // namespace
