// SPDX-License-Identifier: MIT
#include "sandbox/cgroup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <cstring>
#include <filesystem>

#include "sandbox/box.hpp"
#include "sandbox/cgroup_file.hpp"
#include "sandbox/owner.hpp"
#include "tests/support/files.hpp"

namespace sandbox {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Optional;

TEST(CgroupFile, Numbers) {
    EXPECT_THAT(keyed_number("usage_usec 12\nuser_usec 10\n", "user_usec"), Optional(10));
    EXPECT_THAT(keyed_number("oom 3\noom_kill 1\n", "oom_kill"), Optional(1));
    EXPECT_EQ(keyed_number("oom_kill_disable 0\n", "oom_kill"), std::nullopt);
    EXPECT_EQ(keyed_number("oom_kill\n", "oom_kill"), std::nullopt);
    EXPECT_THAT(lone_number("4096\n"), Optional(4096));
    EXPECT_EQ(lone_number("max\n"), std::nullopt);
    EXPECT_EQ(lone_number("12x"), std::nullopt);
    EXPECT_EQ(lone_number("99999999999999999999"), std::nullopt);
}

TEST(CgroupFile, PressureIsTheTotalOfSome) {
    EXPECT_THAT(pressure_total("some avg10=0.12 avg60=0.00 avg300=0.00 total=1690000\n"
                               "full avg10=0.00 avg60=0.00 avg300=0.00 total=5\n"),
                Optional(1690000));
    EXPECT_EQ(pressure_total("full avg10=0.00 total=5\n"), std::nullopt);
    EXPECT_EQ(pressure_total(""), std::nullopt);
}

TEST(CgroupFile, WordsAndPaths) {
    EXPECT_TRUE(has_word("cpuset cpu memory\n", "memory"));
    EXPECT_FALSE(has_word("cpuset cpu memory.x\n", "memory"));
    EXPECT_THAT(v2_path("4:memory:/a\n0::/user.slice/b\n"), Optional(std::string("/user.slice/b")));
    EXPECT_EQ(v2_path("4:memory:/a\n"), std::nullopt);
}

// A tree of files that looks like a mounted cgroup file system, as far as it is looked at.
class CgroupPlace : public ::testing::Test {
  protected:
    [[nodiscard]] fs::path mount() const { return dir_.path() / "cgroup"; }
    void v2_group(const fs::path& group, const char* controllers, const char* handed_down) const {
        tests::spit(group / "cgroup.controllers", controllers);
        tests::spit(group / "cgroup.subtree_control", handed_down);
        tests::spit(group / "cgroup.procs", "");
    }
    [[nodiscard]] CgroupPlaces prepare(bool privileged) {
        problems_.clear();
        return prepare_cgroups(source(privileged), problems_);
    }
    [[nodiscard]] CgroupSource source(bool privileged) const {
        return {.mount = mount().string(),
                .self = (dir_.path() / "self").string(),
                .systemd = (dir_.path() / "systemd").string(),
                .privileged = privileged};
    }

    tests::TempDir dir_;
    std::vector<CgroupProblem> problems_;
};

TEST_F(CgroupPlace, V1PutsOurGroupAtTheTopOfEachHierarchy) {
    for (const char* controller : {"memory", "pids", "cpuacct"})
        tests::spit(mount() / controller / "tasks", "");
    const auto places = prepare(true);
    EXPECT_EQ(places.v1_memory, mount() / "memory/spar");
    EXPECT_EQ(places.v1_pids, mount() / "pids/spar");
    EXPECT_EQ(places.v1_cpuacct, mount() / "cpuacct/spar");
    EXPECT_THAT(places.v2, IsEmpty());
    EXPECT_TRUE(fs::is_directory(mount() / "memory/spar"));
}

TEST_F(CgroupPlace, HybridMeasuresInV2AndLimitsInV1) {
    tests::spit(mount() / "memory/tasks", "");
    v2_group(mount() / "unified", "", "");
    const auto places = prepare(true);
    EXPECT_EQ(places.v1_memory, mount() / "memory/spar");
    EXPECT_EQ(places.v2, mount() / "unified/spar");
    EXPECT_FALSE(places.v2_controllers);
}

TEST_F(CgroupPlace, RootOnV2HandsControllersDown) {
    v2_group(mount(), "cpu memory pids", "");
    v2_group(mount() / "spar", "memory pids", "");
    const auto places = prepare(true);
    EXPECT_EQ(places.v2, mount() / "spar");
    EXPECT_TRUE(places.v2_controllers);
    EXPECT_EQ(tests::slurp(mount() / "cgroup.subtree_control"), "+memory +pids");
    EXPECT_EQ(tests::slurp(mount() / "spar/cgroup.subtree_control"), "+memory +pids");
}

TEST_F(CgroupPlace, DelegatedGroupIsUsedAndItsProcessesMoveToAChild) {
    const fs::path own = mount() / "user.slice/app.scope";
    v2_group(mount(), "memory pids", "");
    v2_group(own, "memory pids", "");
    tests::spit(dir_.path() / "self", "0::/user.slice/app.scope\n");
    const auto places = prepare(false);
    EXPECT_EQ(places.v2, own);
    EXPECT_TRUE(places.v2_controllers);
    EXPECT_EQ(tests::slurp(own / "cgroup.subtree_control"), "+memory +pids");
    EXPECT_TRUE(fs::is_directory(own / "spar-rest"));
}

TEST_F(CgroupPlace, StandingInTheChildTheDelegatedGroupIsFoundAgain) {
    const fs::path own = mount() / "user.slice/app.scope";
    v2_group(mount(), "memory pids", "");
    v2_group(own, "memory pids", "memory pids");
    tests::spit(dir_.path() / "self", "0::/user.slice/app.scope/spar-rest\n");
    EXPECT_EQ(prepare(false).v2, own);
}

TEST_F(CgroupPlace, UnderSystemdAGroupMustBeMarkedAsDelegated) {
    const fs::path own = mount() / "app.scope";
    v2_group(mount(), "memory pids", "");
    v2_group(own, "memory pids", "memory pids");
    tests::spit(dir_.path() / "self", "0::/app.scope\n");
    fs::create_directories(dir_.path() / "systemd");
    EXPECT_TRUE(prepare(false).none());
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_THAT(problems_[0].step, HasSubstr("is not delegated to this user"));
}

TEST_F(CgroupPlace, WithoutControllersNothingIsPromised) {
    v2_group(mount(), "cpu", "");
    v2_group(mount() / "box", "cpu", "");
    tests::spit(dir_.path() / "self", "0::/box\n");
    EXPECT_TRUE(prepare(false).none());
    EXPECT_THAT(problems_.at(0).step, HasSubstr("memory and pids controllers"));
}

TEST_F(CgroupPlace, NoCgroupFileSystemIsAProblemNotACrash) {
    EXPECT_TRUE(prepare(true).none());
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_EQ(problems_[0].error, ENOENT);
}

TEST_F(CgroupPlace, LookingMakesNothing) {
    tests::spit(mount() / "memory/tasks", "");
    EXPECT_TRUE(existing_cgroups(source(true)).none());
    EXPECT_FALSE(fs::exists(mount() / "memory/spar"));
}

// On the machine's own cgroups, where this user has any.
class CgroupLeafTest : public ::testing::Test {
  protected:
    void SetUp() override {
        leaf_ = CgroupLeaf::create({.memory_bytes = 32 << 20, .processes = 8}, problems_);
        if (leaf_ && leaf_->limits_memory() && leaf_->limits_processes()) return;
        ASSERT_FALSE(problems_.empty()) << "no leaf, and no reason";
        GTEST_SKIP() << "no cgroups for this user: " << problems_.front().step << ": "
                     << ::strerror(problems_.front().error);
    }
    // Runs `work` in a child that has joined the leaf; its wait status.
    template <class Work>
    int run(Work work) {
        const pid_t child = ::fork();
        if (child == 0) {
            for (const int fd : leaf_->procs_fds())
                if (::write(fd, "0", 1) != 1) ::_exit(99);
            work();
            ::_exit(0);
        }
        int status = -1;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        return status;
    }
    std::vector<CgroupProblem> problems_;
    std::optional<CgroupLeaf> leaf_;
};

void touch(std::size_t bytes) {
    auto* const block = static_cast<volatile char*>(
        ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    for (std::size_t at = 0; at < bytes; at += 4096) block[at] = 1;
}

TEST_F(CgroupLeafTest, KillsBeyondTheMemoryLimitAndSaysSo) {
    const int status = run([] { touch(std::size_t{64} << 20); });
    EXPECT_TRUE(WIFSIGNALED(status));
    EXPECT_TRUE(leaf_->oom_killed());
    EXPECT_GT(leaf_->peak().value_or(0), 30 << 20);
}

TEST_F(CgroupLeafTest, BelowTheLimitItMeasures) {
    EXPECT_EQ(run([] { touch(std::size_t{8} << 20); }), 0);
    EXPECT_FALSE(leaf_->oom_killed());
    EXPECT_GE(leaf_->peak().value_or(0), 8 << 20);
    EXPECT_GT(leaf_->cpu().value().count(), 0);
}

TEST_F(CgroupLeafTest, RefusesProcessesBeyondTheLimit) {
    EXPECT_EQ(run([] {
                  for (int children = 0; children < 7; ++children)
                      if (const pid_t child = ::fork(); child == 0) ::pause();
                  if (::fork() >= 0) ::_exit(1);
              }),
              0);
    leaf_->kill();
}

TEST_F(CgroupLeafTest, IsGoneAfterwardsWithWhateverRunsInIt) {
    EXPECT_EQ(run([] {
                  if (::fork() == 0) ::pause();
              }),
              0);
    leaf_.reset();
    const auto tag = owner_tag(Owner::this_process().value());
    const auto places = existing_cgroups(CgroupSource::here());
    for (const auto* place : {&places.v1_memory, &places.v1_pids, &places.v1_cpuacct, &places.v2})
        for (std::error_code none; const auto& entry : fs::directory_iterator(*place, none))
            EXPECT_FALSE(entry.path().filename().string().starts_with(tag)) << entry.path();
}

TEST_F(CgroupLeafTest, TwoAtOnceHaveNamesOfTheirOwn) {
    std::vector<CgroupProblem> problems;
    const auto other = CgroupLeaf::create({}, problems);
    ASSERT_TRUE(other.has_value());
    EXPECT_TRUE(other->limits_memory());
}

}  // namespace
}  // namespace sandbox
