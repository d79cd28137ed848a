// SPDX-License-Identifier: MIT
//
// On fake trees and with a fake systemd-run: the machines that these tests run on have cgroup v1 or
// no systemd. (tests/uml/run shows a whole spar going through a fake systemd-run on a real cgroup
// v2.)
#include "sandbox/scope.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/support/files.hpp"

namespace sandbox {
namespace {

namespace fs = std::filesystem;

// An ordinary login on a machine with cgroup v2 and systemd, whose group belongs to somebody else.
// (Root may write everywhere; a file that is missing is one that it may not write.)
class Scope : public ::testing::Test {
  protected:
    Scope() {
        tests::spit(tree() / "cgroup.controllers", "cpu io memory pids\n");
        tests::spit(login() / "cgroup.procs", "1\n");
        tests::spit(dir_.path() / "self", "0::/user.slice/session-1.scope\n");
        fs::create_directories(dir_.path() / "systemd");
        fs::create_directories(dir_.path() / "run");
        tests::spit(program(), "#!/bin/sh\n");
        ::chmod(program().c_str(), 0755);
        source_ = {.cgroups = {.mount = tree().string(),
                               .self = (dir_.path() / "self").string(),
                               .systemd = (dir_.path() / "systemd").string(),
                               .privileged = false},
                   .path = "relative:/nowhere:" + (dir_.path() / "bin").string(),
                   .bus = (dir_.path() / "run").string(),
                   .refused = false};
    }

    [[nodiscard]] fs::path tree() const { return dir_.path() / "cgroup"; }
    [[nodiscard]] fs::path login() const { return tree() / "user.slice/session-1.scope"; }
    [[nodiscard]] fs::path program() const { return dir_.path() / "bin/systemd-run"; }

    tests::TempDir dir_;
    ScopeSource source_;
};

TEST_F(Scope, IsAskedForWhereOnlyDelegationIsMissing) {
    const auto command = scope_command(source_);
    ASSERT_TRUE(command);
    EXPECT_THAT(*command, ::testing::ElementsAre(program().string(), "--user", "--scope", "--quiet",
                                                 "--collect", "-p", "Delegate=yes", "--"));
}

TEST_F(Scope, IsNotAskedForTwice) {
    source_.refused = true;
    EXPECT_FALSE(scope_command(source_));
}

TEST_F(Scope, RootNeedsNone) {
    source_.cgroups.privileged = true;
    EXPECT_FALSE(scope_command(source_));
}

TEST_F(Scope, NeedsSystemdItsBusAndItsProgram) {
    auto without = source_;
    without.cgroups.systemd = "/nowhere";
    EXPECT_FALSE(scope_command(without));
    without = source_;
    without.bus.clear();
    EXPECT_FALSE(scope_command(without));
    ::chmod(program().c_str(), 0644);
    EXPECT_FALSE(scope_command(source_));
}

TEST_F(Scope, DoesNotHelpWithoutControllersOrWithVersionOne) {
    tests::spit(tree() / "cgroup.controllers", "cpu io\n");
    EXPECT_FALSE(scope_command(source_));
    fs::rename(tree() / "cgroup.controllers", dir_.path() / "away");
    tests::spit(tree() / "unified/cgroup.controllers", "");
    tests::spit(tree() / "memory/tasks", "");
    EXPECT_FALSE(scope_command(source_));
}

TEST_F(Scope, IsNotNeededInAGroupThatWasHandedOver) {
    source_.cgroups.systemd = (dir_.path() / "nothing").string();  // nobody else's: ours for good
    tests::spit(login() / "cgroup.subtree_control", "");
    EXPECT_FALSE(lacks_delegation(source_.cgroups));
}

}  // namespace
}  // namespace sandbox
