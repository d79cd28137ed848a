// SPDX-License-Identifier: MIT
// Two boxes that talk: who ends first, who hears of it, and what a flood or a silence ends as.
#include "sandbox/duet.hpp"

#include <ostream>

#include "boxed.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

struct Talk {
    DuetReport report;
    std::string transcript;  // "<" before what the host says, ">" before what the guest says
};

class Duet : public BoxInTier {
  protected:
    // The host may always let the guest go on after exit code 42, as interactors do.
    [[nodiscard]] Talk talk(const std::string& guest, const std::string& host, Limits guest_limits,
                            Limits host_limits = roomy(),
                            std::chrono::milliseconds farewell = 20s) const {
        Talk result;
        const Box box(spec);
        const Command guest_command = sh(guest);
        const Command host_command = sh(host);
        const Conversation conversation = {
            .overhear =
                [&](Speaker who, std::string_view words) {
                    result.transcript += who == Speaker::host ? "<" : ">";
                    result.transcript += words;
                },
            .guest_may_go_on = [](const Report& report) { return report.exited_with(42); },
            .farewell = farewell};
        result.report =
            run_duet({.box = box, .command = guest_command, .limits = guest_limits},
                     {.box = box, .command = host_command, .limits = host_limits}, conversation);
        return result;
    }
    [[nodiscard]] Talk talk(const std::string& guest, const std::string& host) const {
        return talk(guest, host, roomy());
    }
};
INSTANTIATE_TEST_SUITE_P(Tiers, Duet, ::testing::Values(Tier::t1, Tier::t2, Tier::t3), tier_name);

TEST_P(Duet, BothHearEachOther) {
    const auto [report, transcript] =
        talk("read a; echo \"got $a\"", "echo hello; read b; test \"$b\" = 'got hello' && exit 42");
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host.exited_with(42));
    EXPECT_EQ(transcript, "<hello\n>got hello\n");
}

TEST_P(Duet, HostsWrongAnswerComesBeforeTheCrashItCauses) {
    const auto report = talk("read a || exit 7; exit 0", "exit 43").report;
    EXPECT_TRUE(report.host.exited_with(43));
    EXPECT_TRUE(report.host_ended_first);
}

TEST_P(Duet, GuestsCrashComesBeforeTheVerdictItCauses) {
    const auto report = talk("kill -SEGV $$", "read a || exit 43; exit 42").report;
    EXPECT_EQ(report.guest.ended, Ended::signalled);
    EXPECT_TRUE(report.host.exited_with(43));
    EXPECT_FALSE(report.host_ended_first);
}

TEST_P(Duet, HostClosesItsOutputAndLivesOn) {
    const auto report =
        talk("n=0; while read a; do n=$((n + a)); done; echo $n; exit 5",
             "echo 20; echo 22; exec >&-; read n; read end && exit 1; test \"$n\" = 42 && exit 42")
            .report;
    EXPECT_TRUE(report.guest.exited_with(5));
    EXPECT_TRUE(report.host.exited_with(42));
    EXPECT_FALSE(report.host_ended_first);
}

TEST_P(Duet, HostAcceptsFirstAndTheGuestSeesTheEnd) {
    const auto report = talk("if read a; then exit 1; else exit 0; fi", "exit 42").report;
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host.exited_with(42));
    EXPECT_TRUE(report.host_ended_first);
}

TEST_P(Duet, GuestLeavesWithoutAWord) {
    const auto report = talk("read a; exit 0", "echo 123; read b && exit 44; exit 42").report;
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host.exited_with(42));
}

TEST_P(Duet, GuestClosesItsInput) {
    const auto report = talk("exec <&-; echo 42; exit 0",
                             "for i in 1 2 3 4 5 6 7 8; do echo $i; done; read b; exit $b")
                            .report;
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host.exited_with(42));  // no SIGPIPE
}

TEST_P(Duet, GuestsClosedOutputIsNoNewsUntilItEnds) {
    const auto report = talk("exec >&-; read a; exit 0", "echo late; read b; exit 42").report;
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host.exited_with(42));
}

TEST_P(Duet, BothWait) {
    Limits limits = roomy();
    limits.idle = 400ms;
    const auto report = talk("read a; exit 0", "read b; exit 42", limits).report;
    EXPECT_EQ(report.guest.ended, Ended::idle_limit);
    EXPECT_TRUE(report.host.exited_with(42));
}

TEST_P(Duet, HostAcceptsAndTheGuestSleeps) {
    Limits limits = roomy();
    limits.idle = 400ms;
    const auto report = talk("sleep 1000", "exit 42", limits).report;
    EXPECT_EQ(report.guest.ended, Ended::idle_limit);
    EXPECT_TRUE(report.host_ended_first);
}

TEST_P(Duet, HostThatStaysTooLongIsSentAway) {
    const auto report = talk("exit 0", "sleep 1000", roomy(), roomy(), 300ms).report;
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host_overstayed);
    EXPECT_EQ(report.host.ended, Ended::stopped);
}

TEST_P(Duet, GuestFloods) {
    Limits limits = roomy();
    limits.output_bytes = 1 << 20;
    const auto talked = talk("yes", "read a; while read b; do :; done; exit 43", limits);
    EXPECT_EQ(talked.report.guest.ended, Ended::output_limit);
    EXPECT_LE(talked.transcript.size(), (1U << 20) + 1000U);
}

TEST_P(Duet, HostFloods) {
    Limits limits = roomy();
    limits.output_bytes = 1 << 20;
    const auto report = talk("read a; exit 0", "yes", roomy(), limits).report;
    EXPECT_EQ(report.host.ended, Ended::output_limit);
}

TEST_P(Duet, BothWriteALotBeforeTheyRead) {
    const std::string words = "yes 1 | head -c 400000; head -c 400000 >/dev/null; ";
    const auto report = talk(words + "exit 0", words + "exit 42").report;
    EXPECT_TRUE(report.guest.exited_with(0));
    EXPECT_TRUE(report.host.exited_with(42));
}

TEST_P(Duet, GuestSpins) {
    Limits limits = roomy();
    limits.cpu = 200ms;
    const auto report = talk("while :; do :; done", "read a; exit 43", limits).report;
    EXPECT_EQ(report.guest.ended, Ended::cpu_limit);
    EXPECT_TRUE(report.host.exited_with(43));
    EXPECT_FALSE(report.host_ended_first);
    EXPECT_LT(report.host.usage.cpu, 150ms);  // each has a clock of its own
}

TEST_P(Duet, ProgramThatDoesNotExist) {
    const Box box(spec);
    const Command good = sh("read a; exit 42");
    const Command bad = {.argv = {"/box/nothing"}, .env = {}};
    const auto report = run_duet({.box = box, .command = bad, .limits = roomy()},
                                 {.box = box, .command = good, .limits = roomy()});
    EXPECT_EQ(report.guest.ended, Ended::exec_failed);
    EXPECT_TRUE(report.host.exited_with(42));
}

TEST_P(Duet, CanBeCancelled) {
    const Box box(spec);
    const Command wait = sh("echo here; sleep 1000");
    std::stop_source stop;
    const Conversation conversation = {
        .overhear = [&](Speaker, std::string_view) { stop.request_stop(); }};
    const auto report =
        run_duet({.box = box, .command = wait, .limits = roomy()},
                 {.box = box, .command = wait, .limits = roomy()}, conversation, stop.get_token());
    EXPECT_EQ(report.guest.ended, Ended::stopped);
    EXPECT_EQ(report.host.ended, Ended::stopped);
}

}  // namespace
}  // namespace sandbox
