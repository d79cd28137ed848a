// SPDX-License-Identifier: MIT
#include "boxed.hpp"

#include <cstring>

namespace sandbox {

using namespace std::chrono_literals;

void PrintTo(Ended ended, std::ostream* out) { *out << name(ended); }
void PrintTo(Tier tier, std::ostream* out) { *out << name(tier); }

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
    const Report& report = outcome.report;
    out << name(report.ended) << " code " << report.exit_code << " signal " << report.signal
        << " cpu " << report.usage.cpu.count() << " us, wall " << report.usage.wall.count()
        << " us, memory " << report.usage.memory_bytes << "\nstdout: " << outcome.out
        << "\nstderr: " << outcome.err;
    if (report.failure)
        out << "\nfailed: " << report.failure->step << ": " << ::strerror(report.failure->error);
    return out;
}

Limits roomy() { return {.cpu = 20s, .wall = 60s}; }

Command sh(const std::string& script) { return {.argv = {"/bin/sh", "-c", script}, .env = {}}; }

Outcome run(const Spec& spec, const Command& command, const Limits& limits, int in,
            std::span<const Collect> collect) {
    Outcome outcome;
    const auto into = [](std::string& text) {
        return Sink([&text](std::string_view chunk) {
            text += chunk;
            return Flow::go_on;
        });
    };
    const Streams streams = {in, into(outcome.out), into(outcome.err)};
    outcome.report = Box(spec).run(command, limits, streams, collect);
    return outcome;
}

void BoxInTier::SetUp() {
    spec.exactly = GetParam();
    spec.required = GetParam();
    const Outcome trial = run(spec, sh("exit 0"));
    if (trial.report.ended == Ended::setup_failed && trial.report.failure)
        GTEST_SKIP() << "no " << name(GetParam()) << " here: " << trial.report.failure->step << ": "
                     << ::strerror(trial.report.failure->error);
    ASSERT_TRUE(trial.report.exited_with(0)) << trial;
    EXPECT_EQ(trial.report.tier, GetParam());
}

std::string tier_name(const ::testing::TestParamInfo<Tier>& info) {
    return std::string(name(info.param));
}

}  // namespace sandbox
