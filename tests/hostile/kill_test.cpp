// SPDX-License-Identifier: MIT
//
// Whoever runs a box may be killed at any moment, and so may the box's supervisor. The kernel then
// ends what is inside, and sweep() removes the names that are left.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <chrono>
#include <random>
#include <thread>

#include "tests/hostile/outside.hpp"
#include "tests/hostile/stage.hpp"

namespace hostile {
namespace {

using namespace std::chrono_literals;
using sandbox::Tier;

struct Case {
    Tier tier;
    Who who;
    sandbox::Warmth warmth;
};

void PrintTo(const Case& test, std::ostream* out) {
    *out << sandbox::name(test.tier) << ' ' << name_of(test.who) << ' '
         << sandbox::name(test.warmth);
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Who who : users())
        for (const Tier tier : {Tier::t3, Tier::t2, Tier::t1})
            for (const auto warmth : {sandbox::Warmth::warm, sandbox::Warmth::fresh})
                if (tier > Tier::t1 || warmth == sandbox::Warmth::fresh)
                    all.push_back({tier, who, warmth});
    return all;
}

// Whether no process of the stage is left within a bounded time. One that is just being started
// shows no environment for a moment, so nobody must be seen for a while.
bool all_gone(const Stage& stage) {
    const auto deadline = std::chrono::steady_clock::now() + 5s;
    for (auto last_seen = std::chrono::steady_clock::now();;) {
        const auto now = std::chrono::steady_clock::now();
        if (!processes_with(stage.marker()).empty()) last_seen = now;
        if (now - last_seen > 150ms) return true;
        if (now > deadline) return false;
        std::this_thread::sleep_for(2ms);
    }
}

std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const auto& line : lines) all += line + "\n";
    return all;
}

class Killed : public ::testing::TestWithParam<Case> {
  protected:
    // Kills `victim` of a box that runs over and over, at a random moment, then the runner;
    // `rounds` times. The seed is fixed: a failure can be repeated, as far as timing can.
    template <class Victim>
    void kill_and_look(const char* program, int rounds, Victim victim) {
        const auto source = std::filesystem::path(SOURCE_DIR) / "programs" / program;
        std::mt19937 random(20240607);
        int boxes_seen = 0;
        for (int round = 0; round < rounds; ++round) {
            Stage stage(GetParam().who, GetParam().warmth);
            const Outside before(stage.canary(), stage.user());
            const pid_t runner = stage.start_repeating(source, GetParam().tier);
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
            boxes_seen += processes_with(stage.marker()).size() > 1 ? 1 : 0;  // the runner is one
            victim(stage, runner, random);
            ::kill(runner, SIGKILL);
            ::waitpid(runner, nullptr, 0);
            ASSERT_TRUE(all_gone(stage)) << "round " << round << ", still there:\n"
                                         << joined(processes_with(stage.marker()));
            // Others on this machine may kill boxes as well: what they leave is swept like ours.
            const auto deadline = std::chrono::steady_clock::now() + 3s;
            do stage.sweep();
            while (!orphans(stage.user()).empty() && std::chrono::steady_clock::now() < deadline);
            ASSERT_EQ(joined(before.changes(stage.marker())), "") << "round " << round;
        }
        EXPECT_GT(boxes_seen, 0) << "no box ever ran: nothing was tested";
    }
};

TEST_P(Killed, RunnerLeavesNothing) {
    kill_and_look("daemon_stays.c", 8, [](Stage&, pid_t, auto&) {});
    kill_and_look("sleep.c", 8, [](Stage&, pid_t, auto&) {});
}

// A program that ends at once, so that in warm boxes zygotes, inits of boxes that stand ready, and
// programs before their exec are among those that die.
TEST_P(Killed, AnyOfManyShortRunsLeavesNothing) {
    kill_and_look("exit_255.sh", 10, [](Stage& stage, pid_t runner, auto& random) {
        std::vector<pid_t> others;
        for (const auto& process : processes_with(stage.marker()))
            if (const pid_t pid = std::stoi(process); pid != runner) others.push_back(pid);
        if (others.empty()) return;
        ::kill(others[random() % others.size()], SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 20));
    });
}

TEST_P(Killed, SupervisorOrInitLeavesNothing) {
    kill_and_look("sleep.c", 12, [](Stage& stage, pid_t runner, auto& random) {
        std::vector<pid_t> others;
        for (const auto& process : processes_with(stage.marker()))
            if (const pid_t pid = std::stoi(process); pid != runner) others.push_back(pid);
        if (others.empty()) return;
        ::kill(others[random() % others.size()], SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 20));
    });
}

INSTANTIATE_TEST_SUITE_P(Tiers, Killed, ::testing::ValuesIn(cases()), [](const auto& test) {
    return std::string(sandbox::name(test.param.tier)) + "_" +
           std::string(name_of(test.param.who)) + "_" +
           std::string(sandbox::name(test.param.warmth));
});

}  // namespace
}  // namespace hostile
