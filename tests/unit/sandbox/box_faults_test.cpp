// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "boxed.hpp"

namespace sandbox {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// Makes one step of the set-up fail, as long as it lives.
class Fault {
  public:
    Fault(const std::string& step, int error) {
        ::setenv("SPAR_BOX_FAULT", (step + ":" + std::to_string(error)).c_str(), 1);
    }
    Fault(const Fault&) = delete;
    Fault& operator=(const Fault&) = delete;
    ~Fault() { ::unsetenv("SPAR_BOX_FAULT"); }
};

class BoxFaults : public ::testing::Test {
  protected:
    void SetUp() override {
#ifndef SPAR_FAULT_INJECTION
        GTEST_SKIP() << "built without SPAR_FAULT_INJECTION";
#endif
        spec_.required = Tier::t2;
        if (run(spec_, sh("exit 0")).report.ended == Ended::setup_failed)
            GTEST_SKIP() << "no namespaces here";
    }
    Spec spec_;
};

class BoxFaultAt : public BoxFaults, public ::testing::WithParamInterface<const char*> {};

TEST_P(BoxFaultAt, IsASetUpFailureWithItsName) {
    spec_.exactly = Tier::t2;
    spec_.files = {{"a", File::Content{"x"}, false}};
    const Fault fault(GetParam(), EPERM);
    const Outcome outcome = run(spec_, sh("echo ran"));
    EXPECT_EQ(outcome.report.ended, Ended::setup_failed) << outcome;
    EXPECT_EQ(outcome.out, "");
    ASSERT_TRUE(outcome.report.failure.has_value());
    EXPECT_THAT(outcome.report.failure->step, StartsWith(GetParam()));
    EXPECT_EQ(outcome.report.failure->error, EPERM);
}

std::string step_name(const ::testing::TestParamInfo<const char*>& step) {
    std::string name = step.param;
    std::replace_if(
        name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(
    Steps, BoxFaultAt,
    ::testing::Values("socketpair", "create namespaces", "write setgroups", "write uid_map",
                      "write gid_map", "start init", "wait for the supervisor",
                      "set parent-death signal", "make mounts private", "mount root",
                      "chdir to the new root", "bind", "symlink", "mkdir", "create", "write",
                      "make read-only", "mount tmpfs", "pivot_root", "detach the old root",
                      "chdir to /", "sethostname", "become undumpable", "open the box's directory",
                      "fork", "chdir to the box", "setrlimit", "lock securebits",
                      "drop capabilities", "set no_new_privs", "landlock_create_ruleset",
                      "landlock_add_rule", "landlock_restrict_self", "close_range",
                      "install seccomp filter"),
    step_name);

TEST_F(BoxFaults, FailureOfExecIsNotOfSetUp) {
    const Fault fault("execve", ETXTBSY);
    const Outcome outcome = run(spec_, sh("exit 0"));
    EXPECT_EQ(outcome.report.ended, Ended::exec_failed) << outcome;
    EXPECT_EQ(outcome.report.failure.value_or(Failure{}).error, ETXTBSY);
}

TEST_F(BoxFaults, NoWeakerTierThanRequired) {
    const Fault fault("write uid_map", EPERM);
    const Outcome outcome = run(spec_, sh("echo ran"));
    EXPECT_EQ(outcome.report.ended, Ended::setup_failed) << outcome;
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.report.failure.value_or(Failure{}).remedy, "");
}

TEST_F(BoxFaults, WeakerTierSaysWhy) {
    spec_.required = Tier::t1;
    const Fault fault("write uid_map", EPERM);
    const Outcome outcome = run(spec_, sh("echo ran"));
    if (outcome.report.ended == Ended::setup_failed) GTEST_SKIP() << "no Landlock here";
    EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
    EXPECT_EQ(outcome.out, "ran\n");
    EXPECT_EQ(outcome.report.tier, Tier::t1);
    ASSERT_FALSE(outcome.report.protections.empty());
    EXPECT_FALSE(outcome.report.protections[0].active);
    EXPECT_THAT(outcome.report.protections[0].why,
                HasSubstr("write uid_map: Operation not permitted"));
}

TEST_F(BoxFaults, UnsandboxedOnlyIfAllowed) {
    const Fault fault("close_range", EPERM);  // in every tier
    spec_.required = Tier::t0;
    EXPECT_EQ(run(spec_, sh("exit 0")).report.ended, Ended::setup_failed);
}

TEST_F(BoxFaults, WithoutCgroupItIsTier2) {
    const Fault fault("make cgroup", EACCES);
    const Outcome outcome = run(spec_, sh("exit 0"));
    EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
    EXPECT_EQ(outcome.report.tier, Tier::t2);
    spec_.required = Tier::t3;
    const Outcome refused = run(spec_, sh("exit 0"));
    EXPECT_EQ(refused.report.ended, Ended::setup_failed) << refused;
    EXPECT_NE(refused.report.failure.value_or(Failure{}).remedy, "");
}

TEST_F(BoxFaults, WithoutProcItRunsAndSaysSo) {
    const Fault fault("mount proc", EPERM);
    const Outcome outcome = run(spec_, sh("ls -A /proc"));
    EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
    EXPECT_EQ(outcome.out, "");
    const auto proc =
        std::find_if(outcome.report.protections.begin(), outcome.report.protections.end(),
                     [](const Protection& p) { return p.name == "private /proc"; });
    ASSERT_NE(proc, outcome.report.protections.end());
    EXPECT_FALSE(proc->active);
}

TEST(BoxHelper, MissingHelperIsASetUpFailure) {
    const std::string before = helper_path().string();
    ::setenv("SPAR_BOX", "/no/such/helper", 1);
    const Report report = Box(Spec{}).run(sh("exit 0"), {});
    ::setenv("SPAR_BOX", before.c_str(), 1);
    EXPECT_EQ(report.ended, Ended::setup_failed);
    EXPECT_THAT(report.failure.value_or(Failure{}).step, HasSubstr("/no/such/helper"));
}

TEST(BoxHelper, HelperThatTalksNonsenseIsASetUpFailure) {
    const std::string before = helper_path().string();
    ::setenv("SPAR_BOX", "/bin/true", 1);
    const Report report = Box(Spec{}).run(sh("exit 0"), {});
    ::setenv("SPAR_BOX", before.c_str(), 1);
    EXPECT_EQ(report.ended, Ended::setup_failed);
}

}  // namespace
}  // namespace sandbox
