// SPDX-License-Identifier: MIT
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include "boxed.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;

std::size_t entries_in(const std::filesystem::path& directory) {
    const std::filesystem::directory_iterator all(directory);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::size_t open_descriptors() { return entries_in("/proc/self/fd"); }

Spec any_tier() {
    Spec spec;
    spec.required = Tier::t0;
    return spec;
}

TEST(BoxThreads, StopTokenEndsTheRun) {
    std::stop_source source;
    const std::jthread stopper([&source] {
        std::this_thread::sleep_for(200ms);
        source.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const Report report = Box(any_tier()).run(sh("sleep 60"), roomy(), {}, {}, source.get_token());
    EXPECT_EQ(report.ended, Ended::stopped);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 30s);
}

TEST(BoxThreads, StopRequestedBeforehand) {
    std::stop_source source;
    source.request_stop();
    const Report report = Box(any_tier()).run(sh("sleep 60"), roomy(), {}, {}, source.get_token());
    EXPECT_EQ(report.ended, Ended::stopped);
}

TEST(BoxThreads, SeveralRunsAtOnce) {
    const Box box(any_tier());
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&box, &right, thread] {
                for (int round = 0; round < 5; ++round) {
                    std::string out;
                    const Streams streams = {-1, Sink([&out](std::string_view chunk) {
                                                 out += chunk;
                                                 return Flow::go_on;
                                             })};
                    const std::string word = std::to_string(thread * 10 + round);
                    const Report report =
                        box.run(sh("echo " + word + "; exit 4"), roomy(), streams);
                    right += report.exited_with(4) && out == word + "\n";
                }
            });
    }
    EXPECT_EQ(right, 20);
}

// The helpers that this process has now.
std::vector<int> helpers() {
    const auto self = std::to_string(::getpid());
    std::ifstream list("/proc/self/task/" + self + "/children");
    return {std::istream_iterator<int>(list), {}};
}

TEST(BoxThreads, TwoHundredRunsLeaveNothing) {
    const std::size_t before = open_descriptors();
    {
        const Box box(any_tier());
        (void)box.run({{"/bin/true"}, {}}, roomy());
        const std::size_t between = open_descriptors();
        const std::vector<int> standing = helpers();
        ASSERT_EQ(standing.size(), 1);
        for (int i = 0; i < 200; ++i)
            ASSERT_TRUE(box.run({{"/bin/true"}, {}}, roomy()).exited_with(0));
        EXPECT_EQ(open_descriptors(), between);
        EXPECT_EQ(helpers(), standing);
    }
    EXPECT_EQ(open_descriptors(), before);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

// What a helper has open between two runs does not grow: nothing of a run stays with it.
TEST(BoxThreads, HelperKeepsNothingOfARun) {
    const Box box(any_tier());
    const auto open_in_helper = [&box] {
        const Report report = box.run({{"/bin/true"}, {}}, roomy());
        EXPECT_TRUE(report.exited_with(0));
        const std::filesystem::path fds = "/proc/" + std::to_string(helpers().at(0)) + "/fd";
        std::size_t fewest = 1000;  // it is still tidying up when we have its report
        for (int look = 0; look < 500; ++look, std::this_thread::sleep_for(1ms))
            fewest = std::min(fewest, entries_in(fds));
        return fewest;
    };
    const std::size_t first = open_in_helper();
    for (int i = 0; i < 20; ++i) (void)box.run(sh("exit 3"), roomy());
    EXPECT_EQ(open_in_helper(), first);
}

// The library's end of a helper that was killed while it stood by is simply closed.
TEST(BoxThreads, AKilledHelperIsReplaced) {
    const Box box(any_tier());
    for (int round = 0; round < 5; ++round) {
        ASSERT_TRUE(box.run(sh("exit 3"), roomy()).exited_with(3));
        const std::vector<int> standing = helpers();
        ASSERT_EQ(standing.size(), 1);
        ::kill(standing[0], SIGKILL);
        siginfo_t dead{};
        ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(standing[0]), &dead, WEXITED | WNOWAIT), 0);
    }
}

TEST(BoxThreads, AHelperKilledAtWorkIsASetUpFailureOfThatRunAlone) {
    const Box box(any_tier());
    ASSERT_TRUE(box.run(sh("exit 3"), roomy()).exited_with(3));
    const std::vector<int> standing = helpers();
    ASSERT_EQ(standing.size(), 1);
    const auto kill_it = [&standing](std::string_view) {
        ::kill(standing[0], SIGKILL);
        return Flow::go_on;
    };
    const Report report = box.run(sh("echo up; sleep 60"), roomy(), {-1, Sink(kill_it)});
    EXPECT_EQ(report.ended, Ended::setup_failed);
    EXPECT_NE(report.failure.value_or(Failure{}).step, "");
    EXPECT_TRUE(box.run(sh("exit 4"), roomy()).exited_with(4));
}

// An exception of a sink ends its run; the box goes on to serve others.
TEST(BoxThreads, ASinkMayThrow) {
    const Box box(any_tier());
    const auto refuse = [](std::string_view) -> Flow { throw std::runtime_error("enough"); };
    EXPECT_THROW((void)box.run(sh("echo up; sleep 60"), roomy(), {-1, Sink(refuse)}),
                 std::runtime_error);
    EXPECT_TRUE(box.run(sh("exit 4"), roomy()).exited_with(4));
}

}  // namespace
}  // namespace sandbox
