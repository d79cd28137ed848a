// SPDX-License-Identifier: MIT
//
// Many runs of one Box: none sees, or pays for, an earlier one, and nothing piles up.
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <thread>

#include "boxed.hpp"

namespace sandbox {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class BoxWarm : public BoxInTier {
  protected:
    void SetUp() override {
        BoxInTier::SetUp();
        if (IsSkipped()) return;
        spec.warmth = Warmth::warm;
        if (std::getenv("SPAR_BOX_WARMTH") != nullptr) GTEST_SKIP() << "SPAR_BOX_WARMTH is set";
    }
};

Outcome in(const Box& box, const std::string& script, const Limits& limits = roomy()) {
    Outcome outcome;
    const auto into = [](std::string& text) {
        return Sink([&text](std::string_view chunk) {
            text += chunk;
            return Flow::go_on;
        });
    };
    outcome.report =
        box.run(sh(script), limits, {.out = into(outcome.out), .err = into(outcome.err)});
    return outcome;
}

std::vector<pid_t> children_of(pid_t parent) {
    std::vector<pid_t> all;
    for (const auto& task : fs::directory_iterator("/proc/" + std::to_string(parent) + "/task")) {
        std::ifstream file(task.path() / "children");
        for (pid_t child = 0; file >> child;) all.push_back(child);
    }
    return all;
}

// It is its helper's to reap.
bool lives(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string line;
    std::getline(file, line);
    const auto name_end = line.rfind(')');
    return name_end != std::string::npos && line.compare(name_end, 3, ") Z") != 0;
}

std::int64_t resident_kib(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/status");
    for (std::string word; file >> word;)
        if (word == "VmRSS:" && file >> word) return std::stoll(word);
    return 0;
}

std::ptrdiff_t descriptors(pid_t pid) {
    const fs::directory_iterator all("/proc/" + std::to_string(pid) + "/fd");
    return std::distance(begin(all), end(all));
}

int mounts() {
    std::ifstream file("/proc/self/mountinfo");
    return static_cast<int>(
        std::count(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>(), '\n'));
}

int number_from_environment(const char* name, int otherwise) {
    const char* const text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

TEST_P(BoxWarm, NoRunSeesAnEarlierOne) {
    const Box box(spec);
    const std::string script =
        "ls -A /tmp /dev/shm /box /proc; cat /proc/sysvipc/* 2>&1; echo $$;"
        "touch /tmp/a /dev/shm/b; mkdir /tmp/c; chmod 700 /tmp; (sleep 60 >/dev/null 2>&1 &)";
    const Outcome first = in(box, script);
    EXPECT_TRUE(first.report.exited_with(0)) << first;
    EXPECT_EQ(first.report.warmth, Warmth::fresh);
    for (int round = 0; round < 3; ++round) {
        const Outcome next = in(box, script);
        EXPECT_EQ(next.out, first.out);
        EXPECT_EQ(next.report.warmth, Warmth::warm);
    }
}

TEST_P(BoxWarm, FreshIfAskedForOrIfItsDirectoryIsWritable) {
    Spec fresh = spec;
    fresh.warmth = Warmth::fresh;
    Spec writable = spec;
    writable.box_directory = BoxDirectory::writable;
    for (const Spec& which : {fresh, writable}) {
        const Box box(which);
        for (int round = 0; round < 4; ++round) {
            const Outcome outcome = in(box, "echo $$; ls -A /box; touch /tmp/x /box/y; exit 0");
            EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
            EXPECT_EQ(outcome.out, "2\n");
            EXPECT_EQ(outcome.report.warmth, Warmth::fresh);
        }
    }
}

TEST_P(BoxWarm, ALimitThatWasBrokenIsNotTheNextRuns) {
    const Box box(spec);
    Limits tight = roomy();
    tight.cpu = 200ms;
    EXPECT_EQ(in(box, "while :; do :; done", tight).report.ended, Ended::cpu_limit);
    const Outcome after = in(box, "exit 0", tight);
    EXPECT_TRUE(after.report.exited_with(0)) << after;
    tight = roomy();
    tight.memory_bytes = std::int64_t{32} << 20;
    const Outcome hog = in(box, "head -c 200000000 /dev/zero | tail -c 100000000 | wc -c", tight);
    EXPECT_TRUE(hog.report.ended == Ended::memory_limit || !hog.report.exited_with(0) ||
                hog.out != "100000000\n")
        << hog;
    const Outcome last = in(box, "exit 0", tight);
    EXPECT_TRUE(last.report.exited_with(0)) << last;
}

TEST_P(BoxWarm, EachRunIsMeasuredForItself) {
    const Box box(spec);
    Limits limits = roomy();
    limits.memory_bytes = std::int64_t{256} << 20;
    const Outcome big = in(box,
                           "head -c 60000000 /dev/zero | tail -c 50000000 | wc -c;"
                           "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done",
                           limits);
    EXPECT_TRUE(big.report.exited_with(0)) << big;
    limits.memory_bytes = std::int64_t{128} << 20;  // other limits in the same shell
    const Outcome small = in(box, "exit 0", limits);
    EXPECT_TRUE(small.report.exited_with(0)) << small;
    EXPECT_EQ(small.report.warmth, Warmth::warm);
    EXPECT_LT(small.report.usage.cpu, big.report.usage.cpu);
    EXPECT_LT(small.report.usage.memory_bytes, std::int64_t{20} << 20);
}

TEST_P(BoxWarm, AShellThatDiedWhileItWaitedIsReplaced) {
    const Box box(spec);
    ASSERT_TRUE(in(box, "exit 0").report.exited_with(0));
    const auto helpers = children_of(::getpid());
    ASSERT_EQ(helpers.size(), 1U);
    const auto zygotes = children_of(helpers[0]);
    ASSERT_EQ(zygotes.size(), 1U);
    ::kill(zygotes[0], SIGKILL);
    while (lives(zygotes[0])) std::this_thread::sleep_for(1ms);
    const Outcome after = in(box, "echo lives");
    EXPECT_TRUE(after.report.exited_with(0)) << after;
    EXPECT_EQ(after.out, "lives\n");
}

TEST_P(BoxWarm, CanBeWarmedUpForSeveralRunsAtOnce) {
    const Box box(spec);
    box.warm_up(roomy(), 3);
    EXPECT_EQ(children_of(::getpid()).size(), 3U);
    const Outcome outcome = in(box, "echo ran");
    EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
    EXPECT_EQ(outcome.out, "ran\n");
    EXPECT_EQ(children_of(::getpid()).size(), 3U);
}

// A helper tidies up and gets ready for the next run while we look.
bool comes_true(const std::function<bool()>& condition) {
    for (int look = 0; look < 5'000; ++look, std::this_thread::sleep_for(1ms))
        if (condition()) return true;
    return false;
}

std::ptrdiff_t most_descriptors(pid_t helper) {
    std::ptrdiff_t most = 0;
    for (int look = 0; look < 100; ++look, std::this_thread::sleep_for(1ms))
        most = std::max(most, descriptors(helper));
    return most;
}

// SPAR_LEAK_RUNS is the number of runs of each of the four workers.
TEST_P(BoxWarm, NothingPilesUp) {
    const int runs = number_from_environment("SPAR_LEAK_RUNS", 60);
    const int mounts_before = mounts();
    const auto descriptors_before = descriptors(::getpid());
    {
        const Box box(spec);
        const auto work = [&box](int count) {
            for (int i = 0; i < count; ++i)
                if (!box.run(sh("echo x > /tmp/x"), roomy()).exited_with(0)) return false;
            return true;
        };
        const auto round = [&work](int count) {
            std::array<bool, 4> good{};
            std::vector<std::jthread> workers;
            for (bool& mine : good) workers.emplace_back([&, count] { mine = work(count); });
            workers.clear();
            return std::count(good.begin(), good.end(), true) == 4;
        };
        box.warm_up(roomy(), 4);
        ASSERT_TRUE(round(20));
        std::vector<std::pair<std::ptrdiff_t, std::int64_t>> before;
        const auto helpers = children_of(::getpid());
        for (const pid_t helper : helpers)
            before.emplace_back(most_descriptors(helper), resident_kib(helper));
        ASSERT_TRUE(round(runs));
        ASSERT_EQ(children_of(::getpid()), helpers);
        for (std::size_t i = 0; i < helpers.size(); ++i) {
            const pid_t helper = helpers[i];
            EXPECT_TRUE(comes_true([&] { return descriptors(helper) <= before[i].first; }));
            EXPECT_LE(resident_kib(helper), before[i].second + 256);
            EXPECT_TRUE(comes_true([&] { return children_of(helper).size() <= 1; }));
            for (const pid_t zygote : children_of(helpers[i]))
                EXPECT_LT(resident_kib(zygote), 3 << 10);
        }
    }
    EXPECT_EQ(children_of(::getpid()).size(), 0U);
    EXPECT_EQ(descriptors(::getpid()), descriptors_before);
    EXPECT_EQ(mounts(), mounts_before);
}

INSTANTIATE_TEST_SUITE_P(Tiers, BoxWarm, ::testing::Values(Tier::t2, Tier::t3), tier_name);

}  // namespace
}  // namespace sandbox
