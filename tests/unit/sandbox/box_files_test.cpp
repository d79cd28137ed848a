// SPDX-License-Identifier: MIT
#include <sys/stat.h>
#include <unistd.h>

#include "boxed.hpp"
#include "tests/support/files.hpp"

namespace sandbox {
namespace {

using ::testing::HasSubstr;

class BoxFiles : public BoxInTier {
  protected:
    tests::TempDir dir_;
};
INSTANTIATE_TEST_SUITE_P(Tiers, BoxFiles, ::testing::Values(Tier::t1, Tier::t2, Tier::t3),
                         tier_name);

TEST_P(BoxFiles, ContentAndDirectories) {
    spec.files = {
        {"run.sh", File::Content{"#!/bin/sh\ncat include/deep/a.txt\nls -d out/*\n"}, true},
        {"include/deep/a.txt", File::Content{"content\n"}, false}};
    spec.directories = {"out/empty"};
    const Outcome outcome = run(spec, {{"./run.sh"}, {}});
    EXPECT_EQ(outcome.out, "content\nout/empty\n") << outcome;
}

TEST_P(BoxFiles, HostFileBehindAClosedDirectory) {
    ::chmod(dir_.path().c_str(), 0700);
    tests::spit(dir_.path() / "private.txt", "mine\n");
    spec.files = {{"in.txt", File::Host{dir_.path() / "private.txt"}, false}};
    EXPECT_EQ(script("cat in.txt").out, "mine\n");
}

TEST_P(BoxFiles, HostFileOnlyItsOwnerMayRead) {
    tests::spit(dir_.path() / "secret.txt", "given\n");
    ::chmod((dir_.path() / "secret.txt").c_str(), 0600);
    spec.files = {{"in.txt", File::Host{dir_.path() / "secret.txt"}, false}};
    EXPECT_EQ(script("cat in.txt").out, "given\n");
}

TEST_P(BoxFiles, HostFileIsMadeExecutable) {
    tests::spit(dir_.path() / "tool", "#!/bin/sh\necho ran\n");
    spec.files = {{"tool", File::Host{dir_.path() / "tool"}, true}};
    EXPECT_EQ(run(spec, {{"/box/tool"}, {}}).out, "ran\n");
}

TEST_P(BoxFiles, ReadOnlyBoxCannotBeWritten) {
    spec.files = {{"given.txt", File::Content{"x"}, false}};
    const Outcome outcome = script(
        "{ echo y > new.txt; } 2>/dev/null || { echo y >> given.txt; } 2>/dev/null || echo "
        "refused");
    EXPECT_EQ(outcome.out, "refused\n") << outcome;
}

TEST_P(BoxFiles, WritableBoxButNotTheHostsFile) {
    const auto path = dir_.path() / "host.txt";
    tests::spit(path, "before\n");
    ::chmod(path.c_str(), 0666);
    spec.files = {{"host.txt", File::Host{path}, false}};
    spec.box_directory = BoxDirectory::writable;
    const Outcome outcome = script(
        "echo new > new.txt && cat new.txt; { echo after > host.txt; } 2>/dev/null || echo "
        "refused");
    const bool bound = has_namespaces() || ::geteuid() != 0;  // root's T1 has a copy to write to
    EXPECT_EQ(outcome.out, bound ? "new\nrefused\n" : "new\n") << outcome;
    EXPECT_EQ(tests::slurp(path), "before\n");
}

TEST_P(BoxFiles, MountIsSeenUnderItsOwnPathAndReadOnly) {
    ::chmod(dir_.path().c_str(), 0755);
    tests::spit(dir_.path() / "lib/a.txt", "mounted\n");
    ::chmod((dir_.path() / "lib").c_str(), 0777);
    spec.mounts = {{dir_.path() / "lib"}, {dir_.path() / "not-there"}};
    const std::string lib = (dir_.path() / "lib").string();
    const Outcome outcome = script("cat " + lib + "/a.txt; { echo x > " + lib +
                                   "/b.txt; } 2>/dev/null || echo refused");
    EXPECT_EQ(outcome.out, "mounted\nrefused\n") << outcome;
    EXPECT_FALSE(std::filesystem::exists(dir_.path() / "lib/b.txt"));
}

TEST_P(BoxFiles, MountBehindAClosedDirectory) {
    if (!has_namespaces()) GTEST_SKIP() << "no mounts";
    const auto lib = dir_.path() / "closed/lib";
    tests::spit(lib / "a.txt", "mounted\n");
    ::chmod(lib.parent_path().c_str(), 0700);
    spec.mounts = {{lib}};
    EXPECT_EQ(script("cat " + (lib / "a.txt").string()).out, "mounted\n");
}

TEST_P(BoxFiles, OtherFilesOfTheHostAreNotThere) {
    tests::spit(dir_.path() / "answer.txt", "42\n");
    const Outcome outcome = script("cat " + (dir_.path() / "answer.txt").string() +
                                   " /etc/shadow /etc/hostname 2>/dev/null; true");
    EXPECT_EQ(outcome.out, "") << outcome;
}

TEST_P(BoxFiles, HostFileThatIsMissingOrNoFile) {
    for (const auto& path : {dir_.path() / "nothing", dir_.path()}) {
        spec.files = {{"x", File::Host{path}, false}};
        const Outcome outcome = script("exit 0");
        EXPECT_EQ(outcome.report.ended, Ended::setup_failed) << outcome;
        ASSERT_TRUE(outcome.report.failure.has_value());
        EXPECT_THAT(outcome.report.failure->step, HasSubstr(path.string()));
        EXPECT_NE(outcome.report.failure->remedy, "");
    }
}

TEST_P(BoxFiles, NamesThatLeaveTheBoxAreRefused) {
    for (const char* name : {"../x", "/x", "a/../../x", "", "a//b", "."}) {
        spec.files = {{name, File::Content{"x"}, false}};
        const Outcome outcome = script("exit 0");
        EXPECT_EQ(outcome.report.ended, Ended::setup_failed) << '"' << name << "\": " << outcome;
    }
}

TEST_P(BoxFiles, RelativeMountIsRefused) {
    spec.mounts = {{"usr/share"}};
    EXPECT_EQ(script("exit 0").report.ended, Ended::setup_failed);
}

TEST_P(BoxFiles, TmpIsItsOwn) {
    const Outcome outcome = script("ls -A $TMPDIR; echo x > $TMPDIR/a && cat $HOME/a");
    EXPECT_EQ(outcome.out, "x\n") << outcome;
}

TEST_P(BoxFiles, NamespacesHideTheHost) {
    if (!has_namespaces()) GTEST_SKIP() << "no namespaces";
    const Outcome outcome = script("pwd; uname -n; id -u; ls /proc | grep -c '^[0-9]'; ls /box");
    EXPECT_THAT(outcome.out, ::testing::MatchesRegex("/box\nbox\n1000\n[1-4]\n")) << outcome;
}

}  // namespace
}  // namespace sandbox
