// SPDX-License-Identifier: MIT
#include "practice/mock/timeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "practice/uuid.hpp"

namespace practice::mock {
namespace {

using std::chrono::minutes;
using ::testing::HasSubstr;

constexpr std::int64_t kStart = 1'770'000'000'000;

Instant wall(int minute) { return {.wall = from_ms(kStart) + minutes(minute)}; }

Instant booted(int minute, int boot_minute, const std::string& boot = "b") {
    return {from_ms(kStart) + minutes(minute), boot, std::int64_t{boot_minute} * 60'000};
}

Event happened(const Instant& at, std::string_view kind) {
    return {new_uuid(at.wall), at.wall, std::string(kind), "", "", with_clock("{}", at)};
}

Outline two_parts() {
    Outline outline;
    outline.parts = {{.format = "a"}, {.format = "b"}};
    outline.phases = {
        {.id = "clarify", .title = "Clarify", .say = "Ask.", .length = minutes(10), .part = 0},
        {.id = "code", .title = "Code", .say = "Write.", .length = minutes(20), .part = 0},
        {.id = "rest", .title = "Break", .length = minutes(5), .rest = true, .part = 0},
        {.id = "quiz", .title = "Quiz", .say = "Answer.", .length = minutes(15), .part = 1}};
    outline.begun = wall(0);
    return outline;
}

TEST(Timeline, PhasesEndWhenTheCandidateGoesOn) {
    const Outline outline = two_parts();
    const auto at12 = timeline(outline, {}, wall(12));
    EXPECT_EQ(at12.phase, 0U);
    EXPECT_EQ(at12.left, minutes(18));
    const auto moved = timeline(outline, {happened(wall(12), what::kNext)}, wall(13));
    EXPECT_EQ(moved.phase, 1U);
    EXPECT_EQ(moved.in_phase(), minutes(1));
    EXPECT_EQ(moved.left, minutes(17));
}

TEST(Timeline, PartsEndWithTheirTime) {
    const Outline outline = two_parts();
    EXPECT_EQ(timeline(outline, {}, wall(31)).phase, 2U);
    const auto quiz = timeline(outline, {}, wall(36));
    EXPECT_EQ(quiz.phase, 3U);
    EXPECT_EQ(quiz.left, minutes(14));
    EXPECT_FALSE(quiz.over);
    const auto end = timeline(outline, {}, wall(51));
    EXPECT_TRUE(end.over);
    EXPECT_FALSE(end.ended);
    EXPECT_EQ(end.now, minutes(50));
    EXPECT_EQ(end.why, "the time is up");
    EXPECT_EQ(end.stretches.size(), 3U);
    EXPECT_EQ(end.stretches[0].until, minutes(30));
}

TEST(Timeline, APartFinishedEarlyLeavesTheNextItsWholeTime) {
    const Outline outline = two_parts();
    const std::vector<Event> events = {happened(wall(5), what::kNext),
                                       happened(wall(20), what::kNext),
                                       happened(wall(21), what::kNext)};
    const auto quiz = timeline(outline, events, wall(30));
    EXPECT_EQ(quiz.phase, 3U);
    EXPECT_EQ(quiz.left, minutes(6));
    auto more = events;
    more.push_back(happened(wall(30), what::kNext));
    EXPECT_EQ(timeline(outline, more, wall(30)).why, "finished");
}

TEST(Timeline, MoreTimeForWhoIsEntitledToIt) {
    Outline outline = two_parts();
    outline.factor = 1.5;
    EXPECT_EQ(outline.length(), minutes(75));
    EXPECT_EQ(timeline(outline, {}, wall(31)).phase, 0U);
    EXPECT_EQ(timeline(outline, {}, wall(31)).left, minutes(14));
}

TEST(Timeline, PausesDoNotCountUpToFiveMinutes) {
    const Outline outline = two_parts();
    const std::vector<Event> events = {happened(wall(10), what::kPause),
                                       happened(wall(14), what::kGoOn)};
    EXPECT_EQ(timeline(outline, events, wall(16)).now, minutes(12));
    EXPECT_TRUE(timeline(outline, {events[0]}, wall(12)).paused);
    const auto forgotten = timeline(outline, {events[0]}, wall(20));
    EXPECT_EQ(forgotten.now, minutes(15));  // five of ten minutes are a pause
    EXPECT_EQ(forgotten.paused_for, minutes(5));
}

TEST(Timeline, SleepCountsAndASetClockDoesNot) {
    Outline outline = two_parts();
    outline.begun = booted(0, 100);
    // The wall clock was set back by an hour; the boot clock knows better.
    EXPECT_EQ(timeline(outline, {}, booted(-60, 112)).now, minutes(12));
    // … forward by a day.
    EXPECT_EQ(timeline(outline, {}, booted(1440, 112)).now, minutes(12));
    // The machine was started anew: only the wall clock is left.
    EXPECT_EQ(timeline(outline, {}, booted(9, 1, "other")).now, minutes(9));
    EXPECT_EQ(timeline(outline, {}, booted(-3, 1, "other")).now, minutes(0));
}

TEST(Timeline, TheRecordedEndIsTheEnd) {
    const Outline outline = two_parts();
    Event end = happened(wall(7), what::kEnd);
    end.data = R"({"why":"you left"})";
    const auto line = timeline(outline, {end, happened(wall(9), what::kThought)}, wall(90));
    EXPECT_TRUE(line.ended);
    EXPECT_EQ(line.why, "you left");
    EXPECT_EQ(line.now, minutes(7));
    EXPECT_EQ(line.log.size(), 2U);
}

TEST(Alarms, ComeOnceAndInOrder) {
    const Outline outline = two_parts();
    const auto text = [&](int since, int now) {
        std::string out;
        for (const Alarm& alarm : alarms(outline, timeline(outline, {}, wall(now)), minutes(since)))
            out += alarm.text + "\n";
        return out;
    };
    EXPECT_EQ(text(0, 7), "");
    EXPECT_EQ(text(7, 8), "02:00 left for \"Clarify\".\n");
    EXPECT_EQ(text(8, 9), "");
    EXPECT_EQ(text(9, 10), "The time for \"Clarify\" is over; `next` goes on to \"Code\".\n");
    EXPECT_THAT(text(24, 25), HasSubstr("Five minutes left"));
    EXPECT_EQ(text(29, 30), "A break of 05:00.\n");
    EXPECT_EQ(text(34, 35), "Quiz: Answer.\n");
}

TEST(ClockText, Shows) {
    EXPECT_EQ(clock_text(Span(0)), "00:00");
    EXPECT_EQ(clock_text(Span(-5)), "00:00");
    EXPECT_EQ(clock_text(Span(1'660'999)), "27:40");
    EXPECT_EQ(clock_text(Span(3'723'000)), "1:02:03");
}

TEST(OutlineJson, ComesBack) {
    Outline outline = two_parts();
    outline.format = "x";
    outline.mode = Mode::strict;
    outline.factor = 1.25;
    outline.tasks = {{.id = "pairwithgap", .seed = 7, .part = 0, .path = "/p", .file = "/f"}};
    outline.begun = booted(0, 5);
    const Outline back = outline_from({"id", outline.begun.wall, "x", to_json(outline)});
    EXPECT_EQ(to_json(back), to_json(outline));
    EXPECT_EQ(back.begun.boot_ms, outline.begun.boot_ms);
}

TEST(OutlineJson, BadRecordsAreRefused) {
    const std::string good = to_json(two_parts());
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"{", "["},
                                                          {"\"factor\":1.0", "\"factor\":0"},
                                                          {"\"part\":1", "\"part\":9"},
                                                          {"\"minutes\":10", "\"minutes\":-10"},
                                                          {"\"minutes\":10", "\"minutes\":\"x\""},
                                                          {"\"phases\":", "\"phrases\":"}}) {
        std::string bad = good;
        ASSERT_NE(bad.find(from), std::string::npos) << from;
        bad.replace(bad.find(from), from.size(), to);
        EXPECT_ANY_THROW((void)outline_from({"id", {}, "x", bad})) << to;
    }
}

}  // namespace
}  // namespace practice::mock
