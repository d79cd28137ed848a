// SPDX-License-Identifier: MIT
#include "sandbox/scratch.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <filesystem>

#include "sandbox/box.hpp"
#include "sandbox/owner.hpp"
#include "tests/support/files.hpp"

namespace sandbox {
namespace {

namespace fs = std::filesystem;

// A child that has ended, and is reaped, and who it was.
template <class Work>
Owner ended_child(Work work) {
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        const Owner self = Owner::this_process().value();
        ::_exit(::write(ends[1], &self, sizeof self) == sizeof self ? 0 : 1);
    }
    Owner owner;
    EXPECT_EQ(::read(ends[0], &owner, sizeof owner), static_cast<ssize_t>(sizeof owner));
    EXPECT_EQ(::waitpid(child, nullptr, 0), child);
    ::close(ends[0]);
    ::close(ends[1]);
    return owner;
}

TEST(Owner, TagNamesItsMaker) {
    const Owner self = Owner::this_process().value();
    EXPECT_EQ(parse_owner_tag(owner_tag(self)), self);
    EXPECT_EQ(parse_owner_tag(owner_tag(self) + "-x7Yz"), self);
    EXPECT_FALSE(self.surely_dead());
}

TEST(Owner, RefusesOtherNames) {
    for (const char* name : {"", "spar", "spar-box-", "spar-box-1", "spar-box-1-2",
                             "spar-box-a-2-3", "spar-box-1-2-3x", "spar-box--1-2-3",
                             "spar-box-99999999999-1-1", "spar-box-0-1-1", "xspar-box-1-2-3"})
        EXPECT_EQ(parse_owner_tag(name), std::nullopt) << name;
}

TEST(Owner, DeadIfGoneOrIfThePidIsAnothersNow) {
    EXPECT_TRUE(ended_child([] {}).surely_dead());
    Owner earlier = Owner::this_process().value();
    --earlier.start_ticks;
    EXPECT_TRUE(earlier.surely_dead());
    Owner elsewhere = Owner::this_process().value();
    ++elsewhere.pid_namespace;
    --elsewhere.start_ticks;
    EXPECT_FALSE(elsewhere.surely_dead()) << "of another PID namespace nothing can be told";
}

TEST(Scratch, RemovesADeepTreeWithoutFollowingLinks) {
    const tests::TempDir keep;
    const tests::TempDir dir;
    tests::spit(keep.path() / "file", "kept");
    const std::string path = make_scratch(dir.path().string());
    ASSERT_FALSE(path.empty());
    ASSERT_EQ(::symlink(keep.path().c_str(), (path + "/link").c_str()), 0);
    tests::spit(fs::path(path) / "locked/inside", "x");
    ASSERT_EQ(::chmod((path + "/locked").c_str(), 0), 0);
    int here = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (int depth = 0; depth < 400; ++depth) {
        ASSERT_EQ(::mkdirat(here, "deeper", 0700), 0);
        const int below = ::openat(here, "deeper", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ::close(here);
        here = below;
    }
    ::close(here);
    EXPECT_TRUE(remove_tree(AT_FDCWD, path.c_str()));
    EXPECT_FALSE(fs::exists(path));
    EXPECT_EQ(tests::slurp(keep.path() / "file"), "kept");
}

TEST(Scratch, WhatIsNotThereIsRemoved) {
    EXPECT_TRUE(remove_tree(AT_FDCWD, "/tmp/spar-there-is-no-such-directory"));
}

TEST(Sweep, RemovesTheDeadsAndLeavesTheLivings) {
    const tests::TempDir root;
    const char* const before = std::getenv("XDG_RUNTIME_DIR");
    const std::string saved = before == nullptr ? "" : before;
    ASSERT_EQ(::setenv("XDG_RUNTIME_DIR", root.path().c_str(), 1), 0);
    const std::string mine = make_scratch(root.path().string());
    const Owner dead = ended_child([&] {
        const std::string made = make_scratch(root.path().string());
        if (made.empty()) ::_exit(1);
    });
    tests::spit(root.path() / "spar-box-notes", "not ours");
    sweep();
    EXPECT_TRUE(fs::exists(mine));
    EXPECT_TRUE(fs::exists(root.path() / "spar-box-notes"));
    for (const auto& entry : fs::directory_iterator(root.path()))
        EXPECT_FALSE(entry.path().filename().string().starts_with(owner_tag(dead)));
    if (before == nullptr)
        ::unsetenv("XDG_RUNTIME_DIR");
    else
        ::setenv("XDG_RUNTIME_DIR", saved.c_str(), 1);
}

}  // namespace
}  // namespace sandbox
