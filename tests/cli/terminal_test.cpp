// SPDX-License-Identifier: MIT
// What a person sees: spar on a pseudo-terminal. Colours and the progress line are there, and only
// there.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>

#include "tests/support/files.hpp"
#include "tests/support/run.hpp"

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kEscape = "\x1b[";

struct Seen {
    std::string text;
    int exit_code = -1;
};

struct Terminal {
    unsigned short columns = 80;
    std::vector<std::string> env = {};
    // Called with what was shown so far and the process; true once, to act on it only once.
    std::function<bool(const std::string&, pid_t)> on_output = {};
    // What to type, given what was shown so far; empty for nothing.
    std::function<std::string(const std::string&)> type = {};
};

// Runs spar with a terminal as stdin, stdout and stderr.
Seen on_terminal(std::vector<std::string> args, const tests::TempDir& home,
                 Terminal terminal = {}) {
    int master = -1;
    winsize size{.ws_row = 30, .ws_col = terminal.columns, .ws_xpixel = 0, .ws_ypixel = 0};
    const std::string binary = std::getenv("SPAR");
    const std::string base = home.path().string();
    const std::vector<std::string> env = {"TERM=xterm",
                                          "LC_ALL=C.UTF-8",
                                          "HOME=" + base,
                                          "XDG_CACHE_HOME=" + base + "/cache",
                                          "XDG_CONFIG_HOME=" + base + "/config",
                                          "XDG_DATA_HOME=" + base + "/data"};
    const pid_t pid = ::forkpty(&master, nullptr, nullptr, &size);
    if (pid == 0) {
        for (const char* name : {"NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"}) ::unsetenv(name);
        for (const std::string& entry : env) ::putenv(const_cast<char*>(entry.c_str()));
        for (const std::string& entry : terminal.env) ::putenv(const_cast<char*>(entry.c_str()));
        std::vector<char*> argv = {const_cast<char*>(binary.c_str())};
        for (std::string& arg : args) argv.push_back(arg.data());
        argv.push_back(nullptr);
        ::execv(binary.c_str(), argv.data());
        ::_exit(127);
    }
    Seen seen;
    char chunk[4'096];
    for (ssize_t n = 0; (n = ::read(master, chunk, sizeof chunk)) > 0 || errno == EINTR;) {
        seen.text.append(chunk, static_cast<std::size_t>(std::max<ssize_t>(n, 0)));
        if (terminal.on_output && terminal.on_output(seen.text, pid)) terminal.on_output = {};
        const std::string keys = terminal.type ? terminal.type(seen.text) : "";
        if (!keys.empty() && ::write(master, keys.data(), keys.size()) < 0) break;
    }
    ::close(master);
    int status = 0;
    ::waitpid(pid, &status, 0);
    seen.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return seen;
}

const std::string kPackage = PROJECT_DIR "/problems/coding/pairwithgap";
const std::string kReference = kPackage + "/submissions/accepted/reference.py";

TEST(Terminal, ColoursOnATerminalOnly) {
    const tests::TempDir home;
    EXPECT_THAT(on_terminal({"list"}, home).text, HasSubstr(kEscape));
    EXPECT_THAT(on_terminal({"list"}, home, {.env = {"NO_COLOR=1"}}).text, Not(HasSubstr(kEscape)));
    EXPECT_THAT(on_terminal({"list"}, home, {.env = {"TERM=dumb"}}).text, Not(HasSubstr(kEscape)));
    EXPECT_THAT(on_terminal({"--color=never", "list"}, home).text, Not(HasSubstr(kEscape)));
    EXPECT_THAT(on_terminal({"list", "--color=always"}, home, {.env = {"NO_COLOR=1"}}).text,
                HasSubstr(kEscape));
}

TEST(Terminal, APipeGetsPlainText) {
    const tests::TempDir home;
    const auto ran = tests::spar({"list"}, home.path().string(), {.env = {"TERM=xterm"}});
    EXPECT_THAT(ran.out, Not(HasSubstr(kEscape)));
    EXPECT_EQ(ran.err, "");
}

TEST(Terminal, ShowsProgressAndWipesIt) {
    const tests::TempDir home;
    const Seen seen = on_terminal({"test", kPackage, "--file", kReference}, home);
    EXPECT_EQ(seen.exit_code, 0) << seen.text;
    EXPECT_THAT(seen.text, HasSubstr(" tests  ["));
    EXPECT_THAT(seen.text, HasSubstr("\r\x1b[K"));
    EXPECT_THAT(seen.text, HasSubstr("Accepted"));
    const auto piped = tests::spar({"test", kPackage, "--file", kReference}, home.path().string());
    EXPECT_EQ(piped.exit_code, 0);
    EXPECT_THAT(piped.err, Not(HasSubstr("\r")));
    EXPECT_THAT(piped.out, Not(HasSubstr("\r")));
}

TEST(Terminal, ProgressSurvivesAnEarlyEnd) {
    const tests::TempDir home;
    const auto file = home.path() / "wrong.py";
    tests::spit(file, "print('none')\n");
    const Seen seen = on_terminal({"test", kPackage, "--file", file.string(), "--fail-fast"}, home);
    EXPECT_EQ(seen.exit_code, 1) << seen.text;
    EXPECT_THAT(seen.text, HasSubstr("Wrong answer"));
}

TEST(Terminal, NarrowOnesAreRespected) {
    const tests::TempDir home;
    const Seen seen =
        on_terminal({"--color=never", "show", "pair-with-gap"}, home, {.columns = 44});
    EXPECT_EQ(seen.exit_code, 0);
    std::size_t columns = 0;
    for (const char c : seen.text) {
        if ((c & 0xC0) == 0x80 || c == '\r') continue;  // inside a character
        columns = c == '\n' ? 0 : columns + 1;
        EXPECT_LE(columns, 44U) << seen.text;
    }
}

TEST(Terminal, WhatAProgramPrintsCannotCommandIt) {
    const tests::TempDir home;
    const auto file = home.path() / "evil.py";
    tests::spit(file,
                "import sys\nprint('\\x1b]0;title\\x07 \\x1b[2J')\nprint('\\x1b[31mred', "
                "file=sys.stderr)\n");
    const Seen seen =
        on_terminal({"--color=never", "test", kPackage, "--file", file.string(), "-c", "1"}, home);
    EXPECT_EQ(seen.exit_code, 1) << seen.text;
    EXPECT_THAT(seen.text, Not(HasSubstr("\x1b]0")));
    EXPECT_THAT(seen.text, Not(HasSubstr("\x1b[2J")));
    EXPECT_THAT(seen.text, Not(HasSubstr("\x1b[31m")));
    EXPECT_THAT(seen.text, HasSubstr("\\x1b]0;title\\x07"));
}

// Answers a quiz as a person would: waits for the prompt, types, sees what came of it.
TEST(Terminal, AQuizIsAnswered) {
    const tests::TempDir home;
    int typed = 0;
    Terminal terminal;
    terminal.type = [&typed](const std::string& text) -> std::string {
        if (typed == 0 && text.find("Your answer") != std::string::npos) return ++typed, "a\n";
        if (typed == 1 && text.find("How sure") != std::string::npos) return ++typed, "80\n";
        return "";
    };
    const Seen seen = on_terminal({"--color=never", "quiz", "--kind", "single", "-n", "1"}, home,
                                  std::move(terminal));
    EXPECT_EQ(seen.exit_code, 0) << seen.text;
    EXPECT_EQ(typed, 2) << seen.text;
    EXPECT_THAT(seen.text, HasSubstr("of 1 right"));
    EXPECT_THAT(seen.text, HasSubstr("Brier score"));
}

TEST(Terminal, InterruptEndsAQuiz) {
    const tests::TempDir home;
    const Seen seen = on_terminal({"--color=never", "quiz", "--kind", "single"}, home,
                                  {.on_output = [](const std::string& text, pid_t pid) {
                                      if (text.find("Your answer") == std::string::npos)
                                          return false;
                                      ::kill(pid, SIGINT);
                                      return true;
                                  }});
    EXPECT_EQ(seen.exit_code, 130) << seen.text;
}

TEST(Terminal, InterruptEndsInOrder) {
    const tests::TempDir home;
    const auto started = std::chrono::steady_clock::now();
    const Seen seen = on_terminal(
        {"--color=never", "box", "--wall", "60s", "--", "sh", "-c", "echo ready; sleep 50"}, home,
        {.on_output = [](const std::string& text, pid_t pid) {
            if (text.find("ready") == std::string::npos) return false;
            ::kill(pid, SIGINT);
            return true;
        }});
    EXPECT_EQ(seen.exit_code, 130) << seen.text;
    EXPECT_THAT(seen.text, HasSubstr("interrupted"));
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(30));
}

}  // namespace
