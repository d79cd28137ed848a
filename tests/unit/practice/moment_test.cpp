// SPDX-License-Identifier: MIT
#include "practice/moment.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "practice/uuid.hpp"

namespace practice {
namespace {

// Days as somebody in Berlin counts them, with summer time.
class Berlin : public ::testing::Test {
  protected:
    void SetUp() override {
        ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
        ::tzset();
    }
    void TearDown() override {
        ::unsetenv("TZ");
        ::tzset();
    }
};

Moment utc(int year, unsigned month, unsigned day, int hour, int minute) {
    return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) /
                                 static_cast<int>(day)) +
           std::chrono::hours(hour) + std::chrono::minutes(minute);
}

TEST_F(Berlin, ADayEndsAtTheRollOverHour) {
    const Calendar calendar(std::chrono::hours(4));
    EXPECT_EQ(text(calendar.day_of(utc(2026, 2, 3, 2, 59))), "2026-02-02");  // 03:59 local
    EXPECT_EQ(text(calendar.day_of(utc(2026, 2, 3, 3, 0))), "2026-02-03");
    EXPECT_EQ(text(calendar.day_of(utc(2026, 7, 3, 1, 59))), "2026-07-02");  // summer time
    EXPECT_EQ(text(calendar.day_of(utc(2026, 7, 3, 2, 0))), "2026-07-03");
    EXPECT_EQ(text(Calendar(std::chrono::hours(0)).day_of(utc(2026, 2, 2, 23, 0))), "2026-02-03");
}

TEST_F(Berlin, DaysAreCountedByTheCalendar) {
    const Calendar calendar;
    EXPECT_EQ(calendar.days_between(utc(2026, 2, 3, 2, 58), utc(2026, 2, 3, 3, 1)), 1);
    EXPECT_EQ(calendar.days_between(utc(2026, 2, 3, 3, 1), utc(2026, 2, 4, 2, 58)), 0);
    EXPECT_EQ(calendar.days_between(utc(2026, 3, 28, 12, 0), utc(2026, 3, 30, 11, 0)), 2);
    EXPECT_EQ(calendar.days_between(utc(2026, 3, 30, 11, 0), utc(2026, 3, 28, 12, 0)), 0);
}

TEST_F(Berlin, ADayStartsWhereTheOneBeforeEnds) {
    const Calendar calendar;
    for (const char* date : {"2026-03-29", "2026-10-25", "2026-02-28", "2026-12-31"}) {
        const Day day = *parse_day(date);
        const Moment start = calendar.start_of(day);
        EXPECT_EQ(calendar.day_of(start), day) << date;
        EXPECT_EQ(calendar.day_of(start - std::chrono::milliseconds(1)),
                  day - std::chrono::days(1));
    }
}

TEST(Moment, ReadsDates) {
    EXPECT_EQ(text(*parse_day("2028-02-29")), "2028-02-29");
    for (const char* bad : {"", "2026-2-1", "2026-13-01", "2027-02-29", "2026-00-10", "20260-1-01",
                            "2026-01-+1", "yesterday!", "2026/01/01"})
        EXPECT_FALSE(parse_day(bad)) << bad;
}

TEST(Uuid, SortsByTimeAndHasItsForm) {
    const std::string early = new_uuid(from_ms(1'700'000'000'000));
    const std::string late = new_uuid(from_ms(1'700'000'000'001));
    EXPECT_LT(early, late);
    EXPECT_EQ(early.size(), 36U);
    EXPECT_EQ(early[14], '7');
    EXPECT_NE(std::string("89ab").find(early[19]), std::string::npos);
    EXPECT_NE(new_uuid(from_ms(1)), new_uuid(from_ms(1)));
}

}  // namespace
}  // namespace practice
