// SPDX-License-Identifier: MIT
#include "tests/hostile/expectation.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace hostile {
namespace {

using sandbox::Tier;

Outcome outcome(const char* ended, int exit_code = -1, int signal = 0,
                const char* source = "cgroup") {
    Outcome got;
    got.ended = ended;
    got.exit_code = exit_code;
    got.signal = signal;
    got.cpu_source = source;
    return got;
}

TEST(Expectation, ClauseWithoutTierHoldsForTheRest) {
    const auto expected = parse_expectation("// ends: cpu_limit; t2,t1: exited 0 or signalled 9");
    EXPECT_TRUE(expected.accepts(outcome("cpu_limit"), Tier::t3));
    EXPECT_FALSE(expected.accepts(outcome("cpu_limit"), Tier::t2));
    EXPECT_TRUE(expected.accepts(outcome("exited", 0), Tier::t2));
    EXPECT_FALSE(expected.accepts(outcome("exited", 1), Tier::t1));
    EXPECT_TRUE(expected.accepts(outcome("signalled", -1, 9), Tier::t1));
    EXPECT_FALSE(expected.accepts(outcome("signalled", -1, 11), Tier::t1));
}

TEST(Expectation, AnyIsNeverAFailedSetUp) {
    const auto expected = parse_expectation("# ends: any");
    EXPECT_TRUE(expected.accepts(outcome("wall_limit"), Tier::t3));
    EXPECT_FALSE(expected.accepts(outcome("setup_failed"), Tier::t3));
    EXPECT_FALSE(expected.accepts(outcome("exec_failed"), Tier::t3));
}

TEST(Expectation, UnmeteredHoldsOnlyWithoutACounter) {
    const auto expected = parse_expectation("// ends: cpu_limit or unmetered exited 0");
    EXPECT_TRUE(expected.accepts(outcome("exited", 0, 0, "rusage"), Tier::t2));
    EXPECT_FALSE(expected.accepts(outcome("exited", 0, 0, "cgroup"), Tier::t2));
}

TEST(Expectation, Options) {
    const auto expected = parse_expectation("// ends: exited 0; within 40 ms; stdin pipe");
    EXPECT_EQ(expected.within, std::chrono::milliseconds(40));
    EXPECT_EQ(expected.input, Input::pipe);
    EXPECT_EQ(expected.collects, Collects::no_matter);
    EXPECT_FALSE(expected.heavy || expected.java || expected.cpu_below || expected.memory_below);
}

TEST(Expectation, MoreOptions) {
    const auto expected = parse_expectation(
        "# ends: exited 0; heavy; java; collects a file; uses cpu below 300; uses memory below 30");
    EXPECT_EQ(expected.collects, Collects::a_file);
    EXPECT_TRUE(expected.heavy && expected.java);
    EXPECT_EQ(expected.cpu_below, 300);
    EXPECT_EQ(expected.memory_below, 30);
    EXPECT_EQ(parse_expectation("# ends: any; collects nothing").collects, Collects::nothing);
}

TEST(Expectation, WhoeverIsNotToUseUpItsTimeGetsMore) {
    const auto expected = parse_expectation("// ends: exited 0; t3: cpu_limit or memory_limit");
    EXPECT_FALSE(expected.wants_time(Tier::t3));
    EXPECT_TRUE(expected.wants_time(Tier::t2));
    EXPECT_FALSE(parse_expectation("// ends: any").wants_time(Tier::t2));
    EXPECT_TRUE(parse_expectation("// ends: any; heavy").wants_time(Tier::t2));
}

TEST(Expectation, RefusesWhatItDoesNotKnow) {
    for (const char* line : {"", "// ends:", "// exits: 0", "ends: exited 0", "// ends: finished",
                             "// ends: exited zero", "// ends: t4: exited", "// ends: t3: exited 0",
                             "// ends: exited 0; within 5", "// ends: exited 0; stdin wide",
                             "// ends: exited 0 1", "// ends: exited 0; uses cpu",
                             "// ends: exited 0; uses cpu below", "// ends: any; collects"})
        EXPECT_THROW((void)parse_expectation(line), std::invalid_argument) << line;
}

}  // namespace
}  // namespace hostile
