// SPDX-License-Identifier: MIT
#include <unistd.h>

#include "boxed.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

std::string contents(const Fd& file) {
    std::string text(100, '\0');
    const ssize_t size = ::read(file.get(), text.data(), text.size());
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
}

class BoxCollect : public BoxInTier {
  protected:
    void SetUp() override {
        BoxInTier::SetUp();
        spec.box_directory = BoxDirectory::writable;
        spec.directories = {"out"};
    }
    // The one file that `name` yields after a script has run.
    [[nodiscard]] Collected collect(const std::string& text, const std::string& name,
                                    std::int64_t max_bytes = 1 << 20) const {
        const Collect wanted[] = {{name, max_bytes}};
        Outcome outcome = script(text, roomy(), -1, wanted);
        EXPECT_TRUE(outcome.report.exited_with(0)) << outcome;
        EXPECT_EQ(outcome.report.collected.size(), 1u);
        return std::move(outcome.report.collected.at(0));
    }
};
INSTANTIATE_TEST_SUITE_P(Tiers, BoxCollect, ::testing::Values(Tier::t1, Tier::t2, Tier::t3),
                         tier_name);

TEST_P(BoxCollect, RegularFile) {
    const Collected got = collect("echo made > out/a.txt", "out/a.txt");
    ASSERT_TRUE(got.file) << got.why_missing;
    EXPECT_EQ(got.size, 5);
    EXPECT_EQ(contents(got.file), "made\n");
    EXPECT_EQ(got.why_missing, "");
}

TEST_P(BoxCollect, EvenFromAClosedDirectory) {
    const Collected got =
        collect("echo made > out/a.txt; chmod 000 out/a.txt out . 2>/dev/null; true", "out/a.txt");
    if (!got.file) {
        EXPECT_FALSE(has_namespaces()) << got.why_missing;  // there, init is no more than the user
        return;
    }
    EXPECT_EQ(contents(got.file), "made\n");
}

TEST_P(BoxCollect, WhatIsNoRegularFileStaysInside) {
    const struct {
        const char* script;
        const char* why;
    } cases[] = {
        {"true", "does not exist"},
        {"ln -s /etc/passwd out/x", "symbolic link"},
        {"rmdir out; ln -s /etc out; ln -s passwd x", "symbolic link"},
        {"mkfifo out/x", "not a regular file"},
        {"mkdir out/x", "directory"},
        {"truncate -s 200M out/x", "larger than 1048576 bytes: it has 209715200"},
    };
    for (const auto& [text, why] : cases) {
        const Collected got = collect(text, "out/x");
        EXPECT_FALSE(got.file) << text;
        EXPECT_THAT(got.why_missing, HasSubstr(why)) << text;
    }
}

TEST_P(BoxCollect, NotAboveTheBox) {
    for (const char* name : {"../etc/passwd", "/etc/passwd", "out/../../etc/passwd"}) {
        const Collected got = collect("true", name);
        EXPECT_FALSE(got.file) << name;
        EXPECT_THAT(got.why_missing, HasSubstr("outside")) << name;
    }
}

TEST_P(BoxCollect, SeveralAtOnce) {
    const Collect wanted[] = {{"a", 10}, {"missing", 10}, {"b", 10}};
    const Outcome outcome = script("echo 1 > a; echo 2 > b; exit 7", roomy(), -1, wanted);
    EXPECT_TRUE(outcome.report.exited_with(7)) << outcome;
    ASSERT_EQ(outcome.report.collected.size(), 3u);
    EXPECT_EQ(contents(outcome.report.collected[0].file), "1\n");
    EXPECT_FALSE(outcome.report.collected[1].file);
    EXPECT_EQ(contents(outcome.report.collected[2].file), "2\n");
}

TEST_P(BoxCollect, NothingFromARunThatWasKilled) {
    const Collect wanted[] = {{"a", 10}};
    const Outcome outcome = script("echo 1 > a; sleep 60", {.cpu = 20s, .wall = 500ms}, -1, wanted);
    EXPECT_EQ(outcome.report.ended, Ended::wall_limit) << outcome;
    ASSERT_EQ(outcome.report.collected.size(), 1u);
    EXPECT_FALSE(outcome.report.collected[0].file);
    EXPECT_NE(outcome.report.collected[0].why_missing, "");
}

TEST_P(BoxCollect, AWholeDirectory) {
    const Collect wanted[] = {{"out/", 10}};
    const Outcome outcome = script(
        "echo one > out/b; echo two > out/a; ln -s a out/link; mkdir out/inner; mkfifo out/fifo; "
        "echo longer than ten bytes > out/long",
        roomy(), -1, wanted);
    ASSERT_TRUE(outcome.report.exited_with(0)) << outcome;
    ASSERT_EQ(outcome.report.collected.size(), 2u);
    EXPECT_EQ(outcome.report.collected[0].name, "out/a");
    EXPECT_EQ(contents(outcome.report.collected[0].file), "two\n");
    EXPECT_EQ(outcome.report.collected[1].name, "out/b");
}

TEST_P(BoxCollect, ADirectoryThatIsALinkOrNotThere) {
    const Collect wanted[] = {{"gone/", 100}, {"link/", 100}};
    const Outcome outcome = script("echo one > out/b; ln -s out link", roomy(), -1, wanted);
    ASSERT_TRUE(outcome.report.exited_with(0)) << outcome;
    EXPECT_TRUE(outcome.report.collected.empty());
}

}  // namespace
}  // namespace sandbox
