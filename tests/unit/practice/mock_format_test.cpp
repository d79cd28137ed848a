// SPDX-License-Identifier: MIT
#include "practice/mock/format.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "practice/mock/log.hpp"
#include "tests/support/files.hpp"

namespace practice::mock {
namespace {

using std::chrono::minutes;
using ::testing::HasSubstr;

const std::string kPhases = "phases:\n  - {id: a, title: A, minutes: 5}\n";

TEST(Formats, TheBundledOnesAreWhole) {
    std::map<std::string, int> minutes_of;
    for (const Format& format : read_formats({PROJECT_DIR "/problems/formats"})) {
        minutes_of[format.id] = static_cast<int>(format.length().count());
        EXPECT_NE(format.title, "");
        EXPECT_NE(format.about, "");
        for (const Phase& phase : format.phases) EXPECT_TRUE(phase.rest || !phase.say.empty());
    }
    const std::map<std::string, int> wanted = {
        {"debug-45", 45},    {"loop-mle", 230},    {"ml-breadth-45", 45}, {"ml-coding-45", 45},
        {"ml-depth-45", 45}, {"ml-design-45", 45}, {"oa-70x4", 70},       {"phone-30", 30},
        {"prob-30", 30},     {"swe-45", 45},       {"swe-45x2", 45},      {"takehome-4h", 240}};
    EXPECT_EQ(minutes_of, wanted);
}

TEST(Formats, OnesOwnReplaceThem) {
    const tests::TempDir dir;
    tests::spit(dir.path() / "swe-45.yaml", "title: Mine\nasks: code\n" + kPhases);
    const auto formats = read_formats({PROJECT_DIR "/problems/formats", dir.path()});
    EXPECT_EQ(find_format(formats, "swe-45").title, "Mine");
    EXPECT_EQ(find_format(formats, "loop-mle").phases.front().title, "A");  // loops follow
    EXPECT_EQ(read_formats({dir.path() / "nowhere"}).size(), 0U);
}

struct Bad {
    const char* name;
    std::string text;
    const char* message;
};
class BadFormat : public ::testing::TestWithParam<Bad> {};

TEST_P(BadFormat, IsRefusedWithItsPlace) {
    const tests::TempDir dir;
    tests::spit(dir.path() / "x.yaml", GetParam().text);
    try {
        (void)read_formats({dir.path()});
        FAIL() << "was accepted";
    } catch (const judge::UserError& e) {
        EXPECT_THAT(e.what(), HasSubstr("x.yaml:"));
        EXPECT_THAT(e.what(), HasSubstr(GetParam().message));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, BadFormat,
    ::testing::Values(
        Bad{"Empty", "", "error"}, Bad{"NoTitle", "asks: code\n" + kPhases, "title"},
        Bad{"UnknownKey", "title: X\nask: code\n" + kPhases, "ask"},
        Bad{"UnknownAsk", "title: X\nasks: cod\n" + kPhases, "code"},
        Bad{"NoPhases", "title: X\nasks: code\nphases: []\n", "at least one"},
        Bad{"TwoAlike",
            "title: X\nasks: code\nphases: [{id: a, title: A, minutes: 5}, {id: a, title: B, "
            "minutes: 5}]\n",
            "two phases"},
        Bad{"NoTime", "title: X\nasks: code\nphases: [{id: a, title: A, minutes: 0}]\n", "minutes"},
        Bad{"TooMany", "title: X\nasks: code\nproblems: 101\n" + kPhases, "problems"},
        Bad{"RestFirst", "title: X\nrounds: [{rest: 5}]\n", "break"},
        Bad{"NoSuchRound", "title: X\nrounds: [{format: y}]\n", "no such format"},
        Bad{"LoopOfItself", "title: X\nrounds: [{format: x}]\n", "not of loops"},
        Bad{"EmptyLoop", "title: X\nrounds: []\n", "at least one"}),
    [](const auto& test) { return test.param.name; });

TEST(FindFormat, NamesTheNearest) {
    try {
        (void)find_format(read_formats({PROJECT_DIR "/problems/formats"}), "swe45");
        FAIL();
    } catch (const judge::UserError& e) {
        EXPECT_THAT(e.what(), HasSubstr("did you mean swe-45?"));
    }
}

Outline small_outline(std::int64_t ms) {
    Outline outline;
    outline.format = "x";
    outline.title = "X";
    outline.parts = {{.format = "x"}};
    outline.phases = {{.id = "a", .title = "A", .length = minutes(5)}};
    outline.begun = {.wall = from_ms(ms)};
    return outline;
}

TEST(Log, OneSessionAtATime) {
    const tests::TempDir dir;
    const History history(dir.path() / "h.db");
    EXPECT_FALSE(open_session(history));
    EXPECT_THROW((void)find_session(history, "last"), judge::UserError);
    Record record = begin(history, small_outline(1'000));
    const History other(dir.path() / "h.db");
    EXPECT_THROW((void)begin(other, small_outline(2'000)), judge::UserError);
    ASSERT_TRUE(open_session(other));
    note(history, record, {.kind = what::kEnd, .data = R"({"why":"done"})"},
         {.wall = from_ms(3'000)});
    EXPECT_FALSE(open_session(other));
    const Record second = begin(other, small_outline(4'000));
    EXPECT_EQ(find_session(history, "last").session.id, second.session.id);
    EXPECT_EQ(find_session(history, short_id(record.session)).events.size(), 1U);
    EXPECT_EQ(sessions(history).size(), 2U);
}

TEST(Log, WhatOthersRecordIsSeen) {
    const tests::TempDir dir;
    const History history(dir.path() / "h.db");
    Record mine = begin(history, small_outline(1'000));
    Record theirs = find_session(history, "last");
    note(history, theirs, {.kind = what::kNote, .data = R"({"text":"x"})"},
         {.wall = from_ms(2'000)});
    EXPECT_EQ(mine.events.size(), 0U);
    refresh(history, mine);
    EXPECT_EQ(mine.events.size(), 1U);
}

}  // namespace
}  // namespace practice::mock
