// SPDX-License-Identifier: MIT
#include "sandbox/helper/watch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sandbox::helper {
namespace {

using namespace std::chrono_literals;
using ::testing::Optional;
using Clock = Watch::Clock;

constexpr Clock::time_point kStart{1000s};
constexpr Limits kLimits = {.cpu = 1000ms, .wall = 3000ms, .idle = 500ms, .memory_bytes = 1000};

TEST(Watch, EachLimit) {
    Watch watch(kLimits, 2, kStart);
    EXPECT_EQ(watch.check({.cpu = 1000ms}, kStart + 1s), std::nullopt);
    EXPECT_THAT(watch.check({.cpu = 1001ms}, kStart + 1s), Optional(Ended::cpu_limit));
    EXPECT_THAT(watch.check({.memory_bytes = 1001}, kStart + 1s), Optional(Ended::memory_limit));
    EXPECT_THAT(watch.check({.cpu = 900ms, .starved = 2s}, kStart + 3001ms),
                Optional(Ended::wall_limit));
}

TEST(Watch, ASleeperIsIdle) {
    Watch watch(kLimits, 2, kStart);
    EXPECT_EQ(watch.check({}, kStart + 400ms), std::nullopt);
    EXPECT_THAT(watch.check({}, kStart + 510ms), Optional(Ended::idle_limit));
}

TEST(Watch, WhoGetsNoCpuIsNotIdle) {
    Watch watch(kLimits, 2, kStart);
    for (auto time = 0ms; time <= 2900ms; time += 50ms)
        EXPECT_EQ(watch.check({.cpu = time / 20, .starved = time * 9 / 10}, kStart + time),
                  std::nullopt);
}

TEST(Watch, ProgressStartsTheIdleClockAnew) {
    Watch watch(kLimits, 2, kStart);
    EXPECT_EQ(watch.check({}, kStart + 400ms), std::nullopt);
    EXPECT_EQ(watch.check({.cpu = 100ms}, kStart + 500ms), std::nullopt);
    EXPECT_EQ(watch.check({.cpu = 100ms}, kStart + 900ms), std::nullopt);
    EXPECT_THAT(watch.check({.cpu = 100ms}, kStart + 1010ms), Optional(Ended::idle_limit));
}

TEST(Watch, LooksAgainWhenTheCpuCouldRunOut) {
    Limits limits = kLimits;
    limits.idle = 0ms;
    const Watch watch(limits, 2, kStart);
    EXPECT_EQ(watch.next({.cpu = 0ms}, kStart) - kStart, 500ms);  // two CPUs use 1 s in that time
    EXPECT_EQ(watch.next({.cpu = 900ms}, kStart) - kStart, 50ms);
    EXPECT_EQ(watch.next({.cpu = 999999us}, kStart) - kStart, 500us);
    EXPECT_EQ(watch.next({.cpu = 0ms}, kStart + 2900ms) - kStart, 3000ms);
    EXPECT_EQ(watch.next({.memory_bytes = 1}, kStart) - kStart, 20ms);
}

}  // namespace
}  // namespace sandbox::helper
