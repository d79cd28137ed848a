// SPDX-License-Identifier: MIT
#include <signal.h>

#include "boxed.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

class BoxEndings : public BoxInTier {};
INSTANTIATE_TEST_SUITE_P(Tiers, BoxEndings,
                         ::testing::Values(Tier::t0, Tier::t1, Tier::t2, Tier::t3), tier_name);

TEST_P(BoxEndings, ExitCode) {
    for (const int code : {0, 1, 42, 127, 255}) {
        const Outcome outcome = script("exit " + std::to_string(code));
        EXPECT_TRUE(outcome.report.exited_with(code)) << outcome;
        EXPECT_GT(outcome.report.usage.cpu.count(), 0);
        EXPECT_GT(outcome.report.usage.wall.count(), 0);
        EXPECT_GT(outcome.report.usage.memory_bytes, 0);
    }
}

TEST_P(BoxEndings, ItsOwnSignalIsNoLimitOfOurs) {
    for (const int signal : {SIGKILL, SIGSEGV, SIGTERM, SIGXCPU, SIGUSR1}) {
        const Outcome outcome = script("kill -" + std::to_string(signal) + " $$; sleep 5");
        EXPECT_EQ(outcome.report.ended, Ended::signalled) << outcome;
        EXPECT_EQ(outcome.report.signal, signal) << outcome;
    }
}

TEST_P(BoxEndings, CpuLimit) {
    const Outcome outcome = script("while :; do :; done", {.cpu = 300ms, .wall = 60s});
    EXPECT_EQ(outcome.report.ended, Ended::cpu_limit) << outcome;
    EXPECT_GT(outcome.report.usage.cpu, 300ms) << outcome;
    EXPECT_LT(outcome.report.usage.cpu, 400ms) << outcome;
}

TEST_P(BoxEndings, CpuOfChildrenCounts) {
    const Outcome outcome = script("(while :; do :; done) & (while :; do :; done) & sleep 60",
                                   {.cpu = 300ms, .wall = 60s});
    EXPECT_EQ(outcome.report.ended, Ended::cpu_limit) << outcome;
}

TEST_P(BoxEndings, WallLimit) {
    const Outcome outcome = script("sleep 60", {.cpu = 20s, .wall = 300ms});
    EXPECT_EQ(outcome.report.ended, Ended::wall_limit) << outcome;
    EXPECT_GE(outcome.report.usage.wall, 300ms) << outcome;
    EXPECT_LT(outcome.report.usage.cpu, 300ms) << outcome;
}

TEST_P(BoxEndings, IdleLimit) {
    const Outcome outcome = script("sleep 60", {.cpu = 20s, .wall = 60s, .idle = 300ms});
    EXPECT_EQ(outcome.report.ended, Ended::idle_limit) << outcome;
    EXPECT_GE(outcome.report.usage.wall, 300ms) << outcome;
}

TEST_P(BoxEndings, WhoWorksIsNotIdle) {
    const Outcome outcome =
        script("while :; do :; done", {.cpu = 600ms, .wall = 60s, .idle = 300ms});
    EXPECT_EQ(outcome.report.ended, Ended::cpu_limit) << outcome;
}

TEST_P(BoxEndings, MemoryLimit) {
    Limits limits = roomy();
    limits.memory_bytes = 32 << 20;
    const Outcome outcome = script("exec tail /dev/zero", limits);
    EXPECT_EQ(outcome.report.ended, Ended::memory_limit) << outcome;
}

TEST_P(BoxEndings, OutputLimit) {
    Limits limits = roomy();
    limits.output_bytes = 100'000;
    const Outcome outcome = script("yes", limits);
    EXPECT_EQ(outcome.report.ended, Ended::output_limit) << outcome.report.usage.wall.count();
    EXPECT_EQ(outcome.out.size(), 100'000u);
}

TEST_P(BoxEndings, OutputOfExactlyTheLimitIsFine) {
    Limits limits = roomy();
    limits.output_bytes = 100'000;
    const Outcome outcome = script("head -c 100000 /dev/zero", limits);
    EXPECT_TRUE(outcome.report.exited_with(0));
    EXPECT_EQ(outcome.out.size(), 100'000u);
}

TEST_P(BoxEndings, FileSizeLimitIsAnOutputLimit) {
    Limits limits = roomy();
    limits.file_bytes = 1 << 20;
    const Outcome outcome = script("exec head -c 2m /dev/zero > $TMPDIR/big", limits);
    EXPECT_EQ(outcome.report.ended, Ended::output_limit) << outcome;
}

TEST_P(BoxEndings, ProcessLimit) {
    if (!has_namespaces()) GTEST_SKIP() << "the limit counts all of the user's processes here";
    Limits limits = roomy();
    limits.processes = 8;
    const Outcome outcome = script("for i in 1 2 3 4 5 6 7 8 9; do sleep 60 & done", limits);
    EXPECT_EQ(outcome.report.ended, Ended::exited) << outcome;
    EXPECT_NE(outcome.report.exit_code, 0) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("ork")) << outcome;
}

TEST_P(BoxEndings, ScratchLimit) {
    if (!has_namespaces()) GTEST_SKIP() << "the scratch space is the host's disk here";
    Limits limits = roomy();
    limits.scratch_bytes = 1 << 20;
    const Outcome outcome = script("head -c 2m /dev/zero > /tmp/big", limits);
    EXPECT_TRUE(outcome.report.exited_with(1)) << outcome;
    EXPECT_THAT(outcome.err, HasSubstr("No space left")) << outcome;
}

TEST_P(BoxEndings, OpenFilesLimit) {
    Limits limits = roomy();
    limits.open_files = 17;
    EXPECT_EQ(script("ulimit -n", limits).out, "17\n");
}

TEST_P(BoxEndings, WhatItLeavesBehindIsKilled) {
    const Outcome outcome = script("sleep 60 & setsid sleep 60 & echo gone");
    EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
    EXPECT_EQ(outcome.out, "gone\n");  // and the end of its output came, though sleep held it open
    EXPECT_LT(outcome.report.usage.wall, 30s) << outcome;
}

TEST_P(BoxEndings, ProgramThatCannotBeStarted) {
    spec.files = {{"garbage", File::Content{"\x01\x02garbage"}, true},
                  {"plain", File::Content{"#!/bin/sh\n"}, false},
                  {"lost", File::Content{"#!/no/such/interpreter\n"}, true}};
    const std::pair<const char*, int> cases[] = {
        {"missing", ENOENT}, {"garbage", ENOEXEC}, {"plain", EACCES}, {"lost", ENOENT}};
    for (const auto& [program, error] : cases) {
        const Outcome outcome = run(spec, {{program}, {}});
        EXPECT_EQ(outcome.report.ended, Ended::exec_failed) << program << ": " << outcome;
        ASSERT_TRUE(outcome.report.failure.has_value()) << program;
        EXPECT_EQ(outcome.report.failure->error, error) << program;
        EXPECT_EQ(outcome.report.failure->step, std::string("execve ") + program);
        EXPECT_NE(outcome.report.failure->remedy, "") << program;
    }
}

TEST_P(BoxEndings, ReportTellsHowItWasMeasured) {
    const Report report = script("exit 0").report;
    const bool grouped = GetParam() == Tier::t3;
    EXPECT_EQ(report.usage.cpu_source == CpuSource::cgroup, grouped);
    EXPECT_EQ(report.usage.memory_source == MemorySource::cgroup, grouped);
    for (const Protection& protection : report.protections) {
        EXPECT_NE(protection.name, "");
        EXPECT_EQ(protection.active, protection.why.empty())
            << protection.name << ": " << protection.why;
    }
    const auto active = [&report](std::string_view name) {
        for (const Protection& protection : report.protections)
            if (protection.name.starts_with(name)) return protection.active;
        ADD_FAILURE() << "no protection " << name;
        return false;
    };
    EXPECT_EQ(active("user namespace"), GetParam() >= Tier::t2);
    EXPECT_EQ(active("network namespace"), GetParam() >= Tier::t2);
    EXPECT_EQ(active("seccomp"), GetParam() >= Tier::t1);
    EXPECT_EQ(active("Landlock file access"), GetParam() >= Tier::t1 && active("Landlock file"));
    EXPECT_EQ(active("memory limit"), GetParam() == Tier::t3);
}

}  // namespace
}  // namespace sandbox
