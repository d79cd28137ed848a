// SPDX-License-Identifier: MIT
#include "cli/ui/diff.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace cli::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> shown(std::string_view from, std::string_view to) {
    std::vector<std::string> out;
    for (const DiffLine& line : unified(diff_lines(from, to))) out.push_back(line.text);
    return out;
}

TEST(Diff, ShowsWhatChangedAndAFewLinesAround) {
    EXPECT_THAT(shown("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n"),
                ElementsAre("@@ -2,7 +2,7 @@", " b", " c", " d", "-e", "+E", " f", " g", " h"));
    EXPECT_THAT(shown("", "a\n"), ElementsAre("@@ -0,0 +1,1 @@", "+a"));
    EXPECT_THAT(shown("a\n", ""), ElementsAre("@@ -1,1 +0,0 @@", "-a"));
    EXPECT_THAT(shown("a\nb\n", "a\nb"), IsEmpty());
    EXPECT_THAT(shown("a\r\n", "a\n"), IsEmpty());
}

TEST(Diff, FarChangesAreShownApart) {
    std::string from;
    for (int i = 0; i < 40; ++i) from += std::to_string(i) + "\n";
    std::string to = from;
    to.replace(to.find("5\n"), 1, "five");
    to.replace(to.find("35\n"), 2, "thirty-five");
    const auto lines = shown(from, to);
    EXPECT_EQ(lines.size(), 18U);
    EXPECT_EQ(lines[0], "@@ -3,7 +3,7 @@");
    EXPECT_EQ(lines[9], "@@ -33,7 +33,7 @@");
}

// What a diff says, applied to the first text, gives the second.
TEST(Diff, LeadsFromOneTextToTheOther) {
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::string from;
        std::string to;
        for (auto size = random() % 20; size > 0; --size)
            from += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
        for (auto size = random() % 20; size > 0; --size)
            to += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
        std::string left;
        std::string right;
        for (const DiffLine& line : diff_lines(from, to)) {
            if (line.change != Change::added) left += line.text + "\n";
            if (line.change != Change::removed) right += line.text + "\n";
        }
        ASSERT_EQ(left, from) << round;
        ASSERT_EQ(right, to) << round;
    }
}

TEST(Diff, IsAsShortAsCanBe) {
    const auto lines = diff_lines("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n");
    EXPECT_EQ(std::count_if(lines.begin(), lines.end(),
                            [](const DiffLine& line) { return line.change != Change::same; }),
              5);
}

TEST(Diff, VeryDifferentTextsEndInTime) {
    std::string from;
    std::string to;
    for (int i = 0; i < 20'000; ++i) {
        from += "x" + std::to_string(i) + "\n";
        to += "y" + std::to_string(i) + "\n";
    }
    EXPECT_EQ(diff_lines(from, to).size(), 40'000U);
}

}  // namespace
}  // namespace cli::ui
