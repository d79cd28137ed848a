// SPDX-License-Identifier: MIT
// What people type in words of ours: case ranges, amounts, editor commands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>

#include "cli/editor.hpp"
#include "cli/quantity.hpp"
#include "cli/ranges.hpp"
#include "judge/support/error.hpp"

namespace cli {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using Numbers = std::vector<std::size_t>;

struct RangeRow {
    const char* text;
    std::size_t count;
    Numbers chosen;  // empty: refused
    friend void PrintTo(const RangeRow& row, std::ostream* out) {
        *out << row.text << " of " << row.count;
    }
};

class Ranges : public ::testing::TestWithParam<RangeRow> {};

TEST_P(Ranges, ChooseOrRefuse) {
    const auto& [text, count, chosen] = GetParam();
    if (chosen.empty()) {
        EXPECT_THROW((void)parse_ranges(text, count), judge::UserError);
        return;
    }
    EXPECT_EQ(parse_ranges(text, count), chosen);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Ranges,
    ::testing::Values(RangeRow{"2", 5, {2}}, RangeRow{"1-3", 5, {1, 2, 3}},
                      RangeRow{"4-", 5, {4, 5}}, RangeRow{"-1", 5, {5}}, RangeRow{"-5", 5, {1}},
                      RangeRow{"1,3-4", 5, {1, 3, 4}}, RangeRow{"3,1,3", 5, {1, 3}},
                      RangeRow{"5-", 5, {5}}, RangeRow{"", 5, {}}, RangeRow{"0", 5, {}},
                      RangeRow{"6", 5, {}}, RangeRow{"-6", 5, {}}, RangeRow{"3-1", 5, {}},
                      RangeRow{"6-", 5, {}}, RangeRow{"a", 5, {}}, RangeRow{"1-", 0, {}},
                      RangeRow{"1,,2", 5, {}}, RangeRow{"99999999999999999999", 5, {}},
                      RangeRow{"1-2-3", 5, {}}, RangeRow{" 1", 5, {}}));

TEST(Quantity, ReadsTimesAndSizes) {
    EXPECT_EQ(parse_duration("--cpu", "2s"), 2s);
    EXPECT_EQ(parse_duration("--cpu", "1.5s"), 1500ms);
    EXPECT_EQ(parse_duration("--cpu", "500ms"), 500ms);
    EXPECT_EQ(parse_size("--memory", "64M"), 64 << 20);
    EXPECT_EQ(parse_size("--memory", "1GiB"), 1 << 30);
    EXPECT_EQ(parse_size("--memory", "1048576"), 1 << 20);
}

TEST(Quantity, RefusesTheRest) {
    for (const char* bad : {"", "fast", "2", "-1s", "0s", "1e99s", "nan", "1h2", "2 s"})
        EXPECT_THROW((void)parse_duration("--cpu", bad), judge::UserError) << bad;
    for (const char* bad : {"", "M", "-1M", "0", "1T", "1e30", "inf"})
        EXPECT_THROW((void)parse_size("--memory", bad), judge::UserError) << bad;
}

TEST(Editor, SplitsWithoutAShell) {
    EXPECT_THAT(split_command("code --wait"), ElementsAre("code", "--wait"));
    EXPECT_THAT(split_command("'my editor' -c \"set nu\" a\\ b"),
                ElementsAre("my editor", "-c", "set nu", "a b"));
    EXPECT_THAT(split_command("vi $(touch x); rm *"),
                ElementsAre("vi", "$(touch", "x);", "rm", "*"));
    EXPECT_THAT(split_command("a ''"), ElementsAre("a", ""));
}

TEST(Editor, RefusesWhatDoesNotClose) {
    for (const char* bad : {"", "   ", "vi 'x", "vi \"x", "vi \\"})
        EXPECT_THROW((void)split_command(bad), judge::UserError) << bad;
}

}  // namespace
}  // namespace cli
