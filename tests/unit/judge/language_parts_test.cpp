// SPDX-License-Identifier: MIT
// The parts of compilation that need no box: messages, archives, the cache.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>

#include "judge/language/archive.hpp"
#include "judge/language/cache.hpp"
#include "judge/language/diagnostics.hpp"
#include "judge/support/files.hpp"
#include "tests/unit/judge/language_support.hpp"

namespace {

using judge::language::BlobCache;
using judge::language::clean_diagnostics;
using judge::language::may_be_the_headers_fault;
using judge::language::read_archive;
using testing::HasSubstr;

TEST(Diagnostics, NameTheCandidatesFiles) {
    EXPECT_EQ(clean_diagnostics("/box/a.cpp:3:5: error: x\nIn file included from /box/b.h:1,\n"),
              "a.cpp:3:5: error: x\nIn file included from b.h:1,\n");
    EXPECT_EQ(clean_diagnostics("./-x.cpp:1:1: error: '../y' and a/./b\n"),
              "-x.cpp:1:1: error: '../y' and a/./b\n");
    EXPECT_EQ(clean_diagnostics("/usr/include/box/a.h:1:1: note: x\n"),
              "/usr/include/box/a.h:1:1: note: x\n");
}

TEST(Diagnostics, AreFitToBeShown) {
    EXPECT_EQ(clean_diagnostics("\x1b[01;31merror\x1b[0m: \x07x\r\n"), "error: x\n");
    EXPECT_EQ(clean_diagnostics("\xc3\x28 \xff\n"), "?( ?\n");
    EXPECT_EQ(clean_diagnostics("expected \u2018;\u2019\n"), "expected \u2018;\u2019\n");
    std::string flood;
    for (int i = 0; i < 10'000; ++i) flood += "a.cpp:1:1: error: again\n";
    const std::string shown = clean_diagnostics(flood);
    EXPECT_LE(shown.size(), judge::language::kMessageBytes + 32);
    EXPECT_THAT(shown, testing::EndsWith("again\n\u2026 9318 more lines\n"));
}

TEST(Diagnostics, TellWhatAPrecompiledHeaderMayCause) {
    EXPECT_FALSE(may_be_the_headers_fault(
        "a.cpp:1:1: error: expected \u2018;\u2019 before \u2018}\u2019 token\n"));
    EXPECT_FALSE(may_be_the_headers_fault(
        "a.cpp:1:1: error: \u2018x\u2019 was not declared in this scope\n"));
    EXPECT_TRUE(may_be_the_headers_fault(
        "a.cpp:1:1: error: reference to \u2018count\u2019 is ambiguous\n"));
    EXPECT_TRUE(
        may_be_the_headers_fault("a.cpp:1:1: error: \u2018x\u2019 was not declared in this scope\n"
                                 "a.cpp:2:1: error: reference to \u2018data\u2019 is ambiguous\n"));
}

TEST(Archive, GivesTheRegularFilesOfATree) {
    const tests::TempDir dir;
    tests::spit(dir.path() / "tree" / "run", "#!/bin/sh\n");
    tests::spit(dir.path() / "tree" / "sub" / "data", std::string(1'000, 'x'));
    tests::spit(dir.path() / "tree" / "empty", "");
    ::chmod((dir.path() / "tree" / "run").c_str(), 0755);
    std::filesystem::create_symlink("/etc/passwd", dir.path() / "tree" / "link");
    const auto made = tests::run(dir.path(), {"/bin/tar", "--format=ustar", "--sort=name", "-C",
                                              "tree", "-cf", "t.tar", "."});
    ASSERT_EQ(made.code, 0) << made.err;
    const std::string bytes = tests::slurp(dir.path() / "t.tar");
    const auto members = read_archive(bytes);
    ASSERT_TRUE(members.has_value());
    ASSERT_EQ(members->size(), 3U);
    EXPECT_EQ((*members)[0].name, "empty");
    EXPECT_EQ((*members)[1].name, "run");
    EXPECT_TRUE((*members)[1].executable);
    EXPECT_EQ((*members)[1].bytes, "#!/bin/sh\n");
    EXPECT_EQ((*members)[2].name, "sub/data");
    EXPECT_EQ((*members)[2].bytes.size(), 1'000U);
    for (const std::size_t cut : {std::size_t{1}, std::size_t{511}, std::size_t{700}})
        EXPECT_FALSE(read_archive(std::string_view(bytes).substr(0, cut)).has_value()) << cut;
    std::string escaping = bytes;
    escaping.replace(escaping.find("./run"), 5, "../ru");
    EXPECT_FALSE(read_archive(escaping).has_value());
    std::string absolute = bytes;
    absolute.replace(absolute.find("./run"), 5, "/root");
    EXPECT_FALSE(read_archive(absolute).has_value());
}

class Blobs : public testing::Test {
  protected:
    tests::TempDir dir_;
    tests::CacheAt at_{dir_.path()};
};

TEST_F(Blobs, AreKeptWithTheirNotes) {
    BlobCache cache("blobs", 1'000);
    EXPECT_FALSE(cache.find("a").has_value());
    cache.store("a", "some bytes", "two\nlines");
    const auto blob = cache.find("a");
    ASSERT_TRUE(blob.has_value());
    EXPECT_EQ(tests::slurp(blob->path), "some bytes");
    EXPECT_EQ(blob->note, "two\nlines");
    EXPECT_EQ(std::filesystem::status(blob->path).permissions(), std::filesystem::perms(0555));
    cache.remove("a");
    EXPECT_FALSE(cache.find("a").has_value());
}

TEST_F(Blobs, ThatAreNotWholeAreNotThere) {
    BlobCache cache("blobs", 1'000);
    const auto blob = cache.store("a", "some bytes", "");
    std::filesystem::resize_file(blob.path, 3);
    EXPECT_FALSE(cache.find("a").has_value());
    cache.store("a", "some bytes", "");
    tests::spit(dir_.path() / "spar" / "blobs" / "b", "no note");
    EXPECT_TRUE(cache.find("a").has_value());
    EXPECT_FALSE(cache.find("b").has_value());
}

TEST_F(Blobs, LongestUnusedGoFirst) {
    BlobCache cache("blobs", 1'000);
    const auto ago = [](const BlobCache::Blob& blob, int seconds) {
        std::filesystem::last_write_time(blob.path, std::filesystem::file_time_type::clock::now() -
                                                        std::chrono::seconds(seconds));
    };
    ago(cache.store("a", std::string(400, 'a'), ""), 30);
    ago(cache.store("b", std::string(400, 'b'), ""), 20);
    ASSERT_TRUE(cache.find("a").has_value());  // used now
    cache.store("c", std::string(400, 'c'), "");
    EXPECT_TRUE(cache.find("a").has_value());
    EXPECT_FALSE(cache.find("b").has_value());
    EXPECT_TRUE(cache.find("c").has_value());
    cache.store("huge", std::string(2'000, 'h'), "");
    EXPECT_TRUE(cache.find("huge").has_value());  // what was just made can be used
}

}  // namespace
