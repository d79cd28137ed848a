// SPDX-License-Identifier: MIT
//
// Every program of programs/ runs in a box of every tier, as root (if we are root) and as an
// ordinary user. Its first line says how it is to end; a line with BREACH, or anything changed or
// left outside, is a failure whatever the ending.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>

#include "tests/hostile/expectation.hpp"
#include "tests/hostile/outside.hpp"
#include "tests/hostile/stage.hpp"

namespace hostile {
namespace {

namespace fs = std::filesystem;

struct Case {
    fs::path source;
    sandbox::Tier tier;
    Who who;
    sandbox::Warmth warmth;
};

void PrintTo(const Case& test, std::ostream* out) { *out << test.source.filename().string(); }

bool is_program(const fs::path& path) {
    const auto suffix = path.extension();
    return suffix == ".c" || suffix == ".cpp" || suffix == ".py" || suffix == ".sh" ||
           suffix == ".java";
}

std::vector<fs::path> sources() {
    std::vector<fs::path> all;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "programs"))
        if (is_program(entry.path())) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

// The combinations that every program goes through. Root's boxes have cgroups; an ordinary user's
// need a delegated subtree, which a plain login lacks. T1 has no warm boxes.
std::vector<Case> combinations() {
    using sandbox::Tier;
    using sandbox::Warmth;
    std::vector<Case> all;
    for (const Who who : users())
        for (const Tier tier : {Tier::t3, Tier::t2, Tier::t1})
            for (const Warmth warmth : {Warmth::warm, Warmth::fresh})
                if (tier > Tier::t1 || warmth == Warmth::fresh)
                    all.push_back({{}, tier, who, warmth});
    return all;
}

// Of the ten, those in which something of its own can go wrong: the rest only with
// SPAR_HOSTILE_FULL. (An ordinary user's T3 is skipped on most machines, in no time.)
bool is_chosen(const Case& one) {
    using sandbox::Tier;
    if (std::getenv("SPAR_HOSTILE_FULL") != nullptr || users().size() == 1) return true;
    const bool root = one.who == Who::root;
    const bool warm = one.warmth == sandbox::Warmth::warm;
    switch (one.tier) {
        case Tier::t3: return root || warm;
        case Tier::t2: return !root && warm;
        case Tier::t1: return !root;
        case Tier::t0: return false;
    }
    return false;
}

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const auto& source : sources())
        for (Case one : combinations()) {
            one.source = source;
            // A virtual machine takes seconds to start.
            const bool dear = source.extension() == ".java" &&
                              one.warmth != sandbox::Warmth::fresh && one.tier == sandbox::Tier::t3;
            if (is_chosen(one) && !dear) all.push_back(one);
        }
    return all;
}

std::string case_name(const ::testing::TestParamInfo<Case>& info) {
    const auto& test = info.param;
    std::string name = std::string(sandbox::name(test.tier)) + "_" + std::string(name_of(test.who));
    if (test.warmth == sandbox::Warmth::fresh && test.tier > sandbox::Tier::t1) name += "_fresh";
    if (is_compiled_in_box(test.source)) name += "_compile";
    if (runs_twice(test.source)) name += "_cross";
    name += "_" + test.source.stem().string() + "_" + test.source.extension().string().substr(1);
    return name;
}

Expectation expectation_of(const fs::path& source) {
    std::ifstream file(source);
    std::string line;
    std::getline(file, line);
    return parse_expectation(line);
}

// Whether this machine cannot make such a box at all. T1 is no lesser T2: it takes Landlock.
bool lacks_tier(const Outcome& got, sandbox::Tier tier) {
    if (got.ended != "setup_failed") return false;
    const bool no_landlock =
        tier == sandbox::Tier::t1 && got.failure.starts_with("landlock_create_ruleset");
    return no_landlock || got.best_tier < sandbox::name(tier);
}

// In T1 the limit on processes counts all of a user's, and what neighbours start meanwhile.
bool robbed(const Outcome& got, sandbox::Tier tier) {
    if (tier != sandbox::Tier::t1 || got.ended != "exited" || got.exit_code == 0) return false;
    return got.output.find("Cannot fork") != std::string::npos ||
           got.output.find(" children\n") != std::string::npos;
}

// Of this machine against the usual one; job.cpp tells more.
int slowness() {
    const char* const text = std::getenv("SPAR_HOSTILE_SLOW");
    return text == nullptr ? 1 : std::max(1, std::atoi(text));
}

class Hostile : public ::testing::TestWithParam<Case> {};

TEST_P(Hostile, IsHeld) {
    const Case& test = GetParam();
    const Expectation expected = expectation_of(test.source);
    if (expected.java && !fs::exists("/usr/bin/javac")) GTEST_SKIP() << "no Java is installed";
    Stage stage(test.who, test.warmth);
    const Outside before(stage.canary(), stage.user());
    Outcome got = stage.run(test.source, test.tier, expected);
    for (int again = 0; again < 5 && robbed(got, test.tier); ++again)
        got = stage.run(test.source, test.tier, expected);

    if (lacks_tier(got, test.tier))
        GTEST_SKIP() << "this machine gives " << name_of(test.who) << " no "
                     << sandbox::name(test.tier) << ": " << got.failure;
    EXPECT_TRUE(expected.accepts(got, test.tier))
        << expected.first_line << "\n  got: " << got.ended << ' '
        << (got.ended == "signalled" ? got.signal : got.exit_code) << " (" << got.cpu_source << ") "
        << got.failure << "\n"
        << got.output;
    const bool ended_well = got.ended == "exited" && got.exit_code == 0;
    EXPECT_TRUE(got.held || is_compiled_in_box(test.source) || !ended_well) << "it ended early:\n"
                                                                            << got.output;
    const bool may_be_warm = !is_compiled_in_box(test.source) && !expected.writable &&
                             expected.collects == Collects::no_matter &&
                             test.tier > sandbox::Tier::t1 && !runs_twice(test.source);
    if (may_be_warm) {
        EXPECT_EQ(got.warmth, sandbox::name(test.warmth));
    }
    for (const auto& line : got.breaches) ADD_FAILURE() << line;
    if (expected.within) {
        EXPECT_LE(got.wall_ms, expected.within->count() * slowness());
    }
    if (expected.cpu_below) {
        EXPECT_LT(got.cpu_ms, *expected.cpu_below * slowness());
    }
    if (expected.memory_below) {
        EXPECT_LT(got.memory_mib, *expected.memory_below);
    }
    if (expected.collects != Collects::no_matter) {
        EXPECT_EQ(got.collected, expected.collects == Collects::a_file);
    }
    for (const auto& change : before.changes(stage.marker())) ADD_FAILURE() << change;
    for (const auto& contact : stage.contacts()) ADD_FAILURE() << contact;
}

INSTANTIATE_TEST_SUITE_P(Programs, Hostile, ::testing::ValuesIn(cases()), case_name);

#ifdef SPAR_FAULT_INJECTION
// In T1 Landlock is the first fence, and its older versions leave more to the filter. The kernel is
// asked for no more than the version knows, and enforces what that version would.
struct OldLandlock {
    int version;
    const char* program;
};

void PrintTo(const OldLandlock& one, std::ostream* out) {
    *out << one.program << " with Landlock " << one.version;
}

std::vector<OldLandlock> old_landlocks() {
    std::vector<OldLandlock> all;
    for (int version = 1; version <= 6; ++version)
        for (const char* program :
             {"write_host.c", "read_secrets.c", "signal_by_owner.c", "kill_everyone.c",
              "suspend_parent.c", "host_sockets.c", "abstract_socket.c", "sockets.c",
              "udp_loopback.c", "sysv_steal.c", "output_symlink.c", "devices.c"})
            all.push_back({version, program});
    return all;
}

class HostileToOldLandlock : public ::testing::TestWithParam<OldLandlock> {};

TEST_P(HostileToOldLandlock, IsHeld) {
    const auto source = fs::path(SOURCE_DIR) / "programs" / GetParam().program;
    const Expectation expected = expectation_of(source);
    const std::string version = std::to_string(GetParam().version);
    ASSERT_EQ(::setenv("SPAR_BOX_LANDLOCK", version.c_str(), 1), 0);
    Stage stage(Who::user, sandbox::Warmth::fresh);
    const Outside before(stage.canary(), stage.user());
    const Outcome got = stage.run(source, sandbox::Tier::t1, expected);
    if (lacks_tier(got, sandbox::Tier::t1)) GTEST_SKIP() << got.failure;
    EXPECT_TRUE(expected.accepts(got, sandbox::Tier::t1)) << got.ended << '\n' << got.output;
    for (const auto& line : got.breaches) ADD_FAILURE() << line;
    for (const auto& change : before.changes(stage.marker())) ADD_FAILURE() << change;
    for (const auto& contact : stage.contacts()) ADD_FAILURE() << contact;
}

INSTANTIATE_TEST_SUITE_P(Versions, HostileToOldLandlock, ::testing::ValuesIn(old_landlocks()),
                         [](const auto& test) {
                             const fs::path program = test.param.program;
                             return program.stem().string() + "_" +
                                    std::to_string(test.param.version);
                         });
#endif

TEST(Programs, AreAtLeastAHundredAndTwenty) { EXPECT_GE(sources().size(), 120U); }

}  // namespace
}  // namespace hostile
