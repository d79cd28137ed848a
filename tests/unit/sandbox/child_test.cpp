// SPDX-License-Identifier: MIT
#include "sandbox/child.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <memory>
#include <system_error>

namespace sandbox {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;
using ::testing::HasSubstr;
using ::testing::Optional;

Child sh(const std::string& script, int out = STDOUT_FILENO) {
    const std::array fds = {STDIN_FILENO, out, STDERR_FILENO};
    return spawn({.program = "/bin/sh", .args = {"-c", script}, .fds = fds});
}

void spawn_missing() { (void)spawn({.program = "/no/such/program", .args = {}, .fds = {}}); }

// What a script prints.
std::string output_of(const std::string& script) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
    const Fd from(ends[0]);
    Fd to(ends[1]);
    const Child child = sh(script, to.get());
    to.reset();
    std::string all;
    std::array<char, 4096> buffer{};
    for (ssize_t n = 0; (n = ::read(from.get(), buffer.data(), buffer.size())) > 0;)
        all.append(buffer.data(), static_cast<std::size_t>(n));
    return all;
}

TEST(Child, ReportsExitCode) {
    Child child = sh("exit 7");
    const auto report = child.wait_until(steady_clock::now() + 20s);
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->exited_with(7));
}

TEST(Child, DeadlineLeavesItRunningAndKillEndsIt) {
    Child child = sh("sleep 60");
    EXPECT_FALSE(child.wait_until(steady_clock::now() + 50ms).has_value());
    EXPECT_THAT(child.kill().signal(), Optional(SIGKILL));
}

TEST(Child, DestructorLeavesNoProcessBehind) {
    pid_t pid = -1;
    { pid = sh("sleep 60").pid(); }
    EXPECT_EQ(::kill(pid, 0), -1);
    EXPECT_EQ(errno, ESRCH);
}

TEST(Child, LeadsItsOwnSession) {
    EXPECT_THAT(output_of("cut -d' ' -f1,6 /proc/$$/stat | tr ' ' '\\n' | uniq | wc -l"), "1\n");
}

TEST(Child, InheritsNoDescriptorOfOurs) {
    const Fd leak(::open("/etc/hostname", O_RDONLY));  // on purpose without O_CLOEXEC
    EXPECT_THAT(output_of("ls -l /proc/self/fd"), ::testing::Not(HasSubstr("/etc/hostname")));
}

TEST(Child, GetsTheDescriptorsInOrderEvenIfTheyAreSwapped) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
    const Fd from(ends[0]);
    Fd to(ends[1]);
    const std::array fds = {from.get(), to.get(), STDOUT_FILENO, to.get(), from.get()};
    Child child = spawn({.program = "/bin/sh", .args = {"-c", "echo three >&3"}, .fds = fds});
    ASSERT_TRUE(child.wait_until(steady_clock::now() + 20s).has_value());
    std::array<char, 16> text{};
    EXPECT_EQ(::read(from.get(), text.data(), text.size()), 6);
    EXPECT_STREQ(text.data(), "three\n");
}

TEST(Child, SignalsAreAsAtTheBeginning) {
    sigset_t blocked;
    sigset_t before;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &blocked, &before);
    auto* const handler = ::signal(SIGPIPE, SIG_IGN);
    EXPECT_EQ(output_of("grep -cE 'Sig(Blk|Ign):.*[1-9a-f]' /proc/self/status"), "0\n");
    ::signal(SIGPIPE, handler);
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

TEST(Child, MissingProgramThrowsAndLeavesNoZombie) {
    try {
        spawn_missing();
        FAIL() << "nothing was thrown";
    } catch (const std::system_error& error) {
        EXPECT_THAT(error.what(), HasSubstr("cannot start /no/such/program"));
        EXPECT_EQ(error.code().value(), ENOENT);
    }
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

TEST(Child, FailedStartDoesNotFlushOurBuffersTwice) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), &std::fclose);
    std::fputs("once", file.get());
    EXPECT_THROW(spawn_missing(), std::system_error);
    std::fflush(file.get());
    std::fseek(file.get(), 0, SEEK_END);
    EXPECT_EQ(std::ftell(file.get()), 4);
}

}  // namespace
}  // namespace sandbox
