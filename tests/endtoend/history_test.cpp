// SPDX-License-Identifier: MIT
// What spar recorded is there, whoever kills it and however many write at once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "tests/support/files.hpp"
#include "tests/support/run.hpp"

namespace {

using ::testing::HasSubstr;
using namespace std::chrono_literals;

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++count;
    return count;
}

class HistoryOnDisk : public ::testing::Test {
  protected:
    [[nodiscard]] tests::Ran spar(const std::vector<std::string>& args) const {
        return tests::spar(args, home.path().string(), {.directory = home.path().string()});
    }
    // Starts `spar review grade CARD good`, which records one rating.
    [[nodiscard]] pid_t start(const std::string& card) const {
        std::vector<std::string> words = {
            std::getenv("SPAR"), "review", "grade", card, "good", "-q"};
        std::vector<char*> argv;
        for (auto& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        const std::string base = home.path().string();
        std::vector<std::string> variables = {"HOME=" + base,
                                              "XDG_DATA_HOME=" + base + "/data",
                                              "XDG_CACHE_HOME=" + base + "/cache",
                                              "XDG_CONFIG_HOME=" + base + "/config",
                                              std::string("SPAR_BOX=") + std::getenv("SPAR_BOX"),
                                              std::string("SPAR_DATA=") + std::getenv("SPAR_DATA")};
        std::vector<char*> env;
        for (auto& variable : variables) env.push_back(variable.data());
        env.push_back(nullptr);
        pid_t pid = -1;
        EXPECT_EQ(::posix_spawn(&pid, words[0].c_str(), nullptr, nullptr, argv.data(), env.data()),
                  0);
        return pid;
    }
    [[nodiscard]] std::string history() const { return spar({"history", "export"}).out; }
    tests::TempDir home;
};

TEST_F(HistoryOnDisk, TenProcessesRecordAtOnceAndNothingIsLost) {
    std::vector<pid_t> running;
    for (int i = 0; i < 10; ++i) running.push_back(start("note:n" + std::to_string(i)));
    for (const pid_t pid : running) {
        int status = -1;
        ::waitpid(pid, &status, 0);
        EXPECT_EQ(status, 0);
    }
    EXPECT_EQ(count_of(history(), "\"table\":\"review\""), 10U);
}

TEST_F(HistoryOnDisk, KilledAtAnyMomentItOpensAndHoldsAllThatWasDone) {
    std::size_t done = 0;
    constexpr int kRounds = 30;
    for (int round = 0; round < kRounds; ++round) {
        const pid_t pid = start("note:n" + std::to_string(round));
        std::this_thread::sleep_for(round * 2ms);  // the moment of the blow
        ::kill(pid, SIGKILL);
        int status = -1;
        ::waitpid(pid, &status, 0);
        if (WIFEXITED(status) && WEXITSTATUS(status) == 0) ++done;  // it was faster
    }
    const std::size_t found = count_of(history(), "\"table\":\"review\"");
    EXPECT_GE(found, done);
    EXPECT_LE(found, static_cast<std::size_t>(kRounds));
    EXPECT_THAT(spar({"doctor", "--json"}).out,
                HasSubstr("\"name\": \"history\", \"active\": true"));
}

}  // namespace
