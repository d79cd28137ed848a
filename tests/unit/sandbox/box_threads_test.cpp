// SPDX-License-Identifier: MIT
#include <dirent.h>
#include <sys/wait.h>

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

#include "boxed.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;

std::size_t open_descriptors() {
    const std::filesystem::directory_iterator all("/proc/self/fd");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

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

TEST(BoxThreads, TwoHundredRunsLeaveNothing) {
    const Box box(any_tier());
    (void)box.run({{"/bin/true"}, {}}, roomy());
    const std::size_t before = open_descriptors();
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(box.run({{"/bin/true"}, {}}, roomy()).exited_with(0));
    EXPECT_EQ(open_descriptors(), before);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
}

}  // namespace
}  // namespace sandbox
