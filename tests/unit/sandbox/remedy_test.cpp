// SPDX-License-Identifier: MIT
//
// What spar advises on machines that these tests do not run on, which show by files: fakes here.
#include "sandbox/remedy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>

#include "tests/support/files.hpp"

namespace sandbox {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string advice(const tests::TempDir& root, const char* step, int error) {
    return remedy_for({.step = step, .error = error, .remedy = {}}, Ended::setup_failed,
                      root.path().string());
}

// There the namespace is made, and writing its map or mounting in it is refused.
TEST(Remedy, UbuntuWithAppArmor) {
    const tests::TempDir root;
    tests::spit(root.path() / "proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1\n");
    for (const char* step : {"write uid_map", "make mounts private", "mount tmpfs /", "bind /usr"})
        EXPECT_THAT(advice(root, step, EACCES), HasSubstr("AppArmor profile")) << step;
    EXPECT_THAT(advice(root, "create namespaces", EPERM), HasSubstr("AppArmor profile"));
}

TEST(Remedy, Containers) {
    for (const char* mark : {".dockerenv", "run/.containerenv"}) {
        const tests::TempDir root;
        tests::spit(root.path() / mark, "");
        EXPECT_THAT(advice(root, "create namespaces", EPERM), HasSubstr("seccomp=unconfined"));
        EXPECT_THAT(advice(root, "mount proc", EPERM), HasSubstr("systempaths=unconfined"));
    }
}

TEST(Remedy, DebianOfOldAndOthers) {
    const tests::TempDir debian;
    tests::spit(debian.path() / "proc/sys/kernel/unprivileged_userns_clone", "0\n");
    EXPECT_THAT(advice(debian, "create namespaces", EPERM), HasSubstr("unprivileged_userns_clone"));
    const tests::TempDir other;
    EXPECT_THAT(advice(other, "create namespaces", ENOSPC), HasSubstr("max_user_namespaces"));
}

TEST(Remedy, WithoutLandlockOrAControlGroup) {
    const tests::TempDir root;
    EXPECT_THAT(advice(root, "landlock_create_ruleset", ENOSYS), HasSubstr("lsm="));
    EXPECT_THAT(advice(root, "make cgroup", EACCES), HasSubstr("systemd-run --user --scope"));
    EXPECT_THAT(advice(root, "use /sys/fs/cgroup/x: cgroup is not delegated", EACCES),
                HasSubstr("Delegate=yes"));
    EXPECT_THAT(advice(root, "create namespaces", EIO), IsEmpty());
    EXPECT_THAT(advice(root, "socketpair", EMFILE), Not(IsEmpty()));
}

}  // namespace
}  // namespace sandbox
