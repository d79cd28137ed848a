// SPDX-License-Identifier: MIT
#include "practice/moment.hpp"

#include <fmt/format.h>

#include <charconv>
#include <ctime>

namespace practice {
namespace {

using namespace std::chrono;

std::tm local(Moment moment) {
    const std::time_t seconds = floor<std::chrono::seconds>(moment).time_since_epoch().count();
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    return parts;
}

int number(std::string_view digits) {
    int value = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

}  // namespace

Day Calendar::day_of(Moment moment) const {
    const std::tm parts = local(moment);
    const Day date = year(parts.tm_year + 1900) / (parts.tm_mon + 1) / parts.tm_mday;
    return hours(parts.tm_hour) < day_start_ ? date - days(1) : date;
}

Moment Calendar::start_of(Day day) const {
    const year_month_day date(day);
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = static_cast<int>(day_start_.count());
    parts.tm_isdst = -1;
    return from_ms(std::int64_t{::mktime(&parts)} * 1'000);
}

int Calendar::days_between(Moment from, Moment until) const {
    return std::max(0, static_cast<int>((day_of(until) - day_of(from)).count()));
}

std::string local_text(Moment moment) {
    const std::tm parts = local(moment);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min);
}

std::string text(Day day) {
    const year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int y = number(text.substr(0, 4));
    const int m = number(text.substr(5, 2));
    const int d = number(text.substr(8, 2));
    if (y < 1970 || m < 1 || d < 1) return std::nullopt;
    const year_month_day date =
        year(y) / month(static_cast<unsigned>(m)) / day(static_cast<unsigned>(d));
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

}  // namespace practice
