// SPDX-License-Identifier: MIT
#include "practice/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "practice/event_data.hpp"

namespace practice {
namespace {

constexpr int kMinutesPerCard = 3;
constexpr int kDaysPerWeek = 7;
constexpr double kMocksFrom = 0.6;  // share of the time after which there is one a week

// Minutes of each day such that a week has what the goal says, whatever does not divide going to
// its first days.
int minutes_of(const PlanGoal& goal, int day) {
    const int in_week = day % kDaysPerWeek;
    return goal.minutes_week * (in_week + 1) / kDaysPerWeek -
           goal.minutes_week * in_week / kDaysPerWeek;
}

bool is_mock_day(int day, int days) {
    const int first = static_cast<int>(days * kMocksFrom);
    return days >= 2 && day >= first && (day - first) % kDaysPerWeek == 0 && day + 1 < days;
}

// A long item may borrow from the days after it: time not used is carried on, and so is debt.
class Spread {
  public:
    Spread(Plan& plan, std::vector<PlanItem> items) : plan_(plan), items_(std::move(items)) {}

    void give(PlanDay day, int minutes) {
        purse_ += minutes - day.minutes();
        while (!items_.empty() && purse_ > 0 && fits(items_.front())) {
            purse_ -= items_.front().minutes;
            day.items.push_back(std::move(items_.front()));
            items_.erase(items_.begin());
        }
        if (day.minutes() > 0) plan_.days.push_back(std::move(day));
    }
    void last_days(int left) { left_ = left; }
    std::vector<PlanItem> rest() && { return std::move(items_); }

  private:
    // Half of it at least must be there now, and all of it in the time that is left.
    [[nodiscard]] bool fits(const PlanItem& item) const {
        return item.minutes <= purse_ + left_ && item.minutes <= 2 * purse_;
    }

    Plan& plan_;
    std::vector<PlanItem> items_;
    int purse_ = 0;
    int left_ = 0;
};

std::string ics_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ',' || c == ';' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out;
}

// Lines of at most 75 bytes, as RFC 5545 wants them, not cut within a character.
std::string folded(std::string line) {
    constexpr std::size_t kLongest = 75;
    std::string out;
    while (line.size() > kLongest) {
        std::size_t end = kLongest;
        while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
        out += line.substr(0, end) + "\r\n";
        line = " " + line.substr(end);
    }
    return out + line + "\r\n";
}

std::string compact(Day day) {
    std::string out = text(day);
    std::erase(out, '-');
    return out;
}

std::string stamp(Moment now) {
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(now - day));
    return fmt::format("{}T{:02}{:02}{:02}Z", compact(day), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace

std::optional<PlanGoal> plan_goal(const History& history) {
    const auto events = history.events(kPlanEvent);
    if (events.empty()) return std::nullopt;
    const Event& last = events.back();
    const auto date = parse_day(text_in(last, "date").value_or(""));
    const auto minutes = integer_in(last, "minutes_week");
    if (!date || !minutes) return std::nullopt;
    return PlanGoal{text_in(last, "role").value_or(""), *date, static_cast<int>(*minutes)};
}

std::string to_json(const PlanGoal& goal) {
    return nlohmann::json{
        {"role", goal.role}, {"date", text(goal.date)}, {"minutes_week", goal.minutes_week}}
        .dump();
}

int PlanDay::minutes() const {
    return std::accumulate(items.begin(), items.end(), reviews,
                           [](int sum, const PlanItem& item) { return sum + item.minutes; });
}

Plan make_plan(const PlanGoal& goal, Day today, std::vector<PlanItem> items,
               const std::vector<int>& due, const PlanItem& mock) {
    Plan plan;
    const int days = static_cast<int>((goal.date - today).count());
    std::stable_sort(items.begin(), items.end(),
                     [](const PlanItem& a, const PlanItem& b) { return a.weight > b.weight; });
    for (const PlanItem& item : items) plan.needed += item.minutes;
    for (int i = 0; i < days; ++i) plan.available += minutes_of(goal, i);
    Spread spread(plan, std::move(items));
    int left = plan.available;
    for (int i = 0; i < days; ++i) {
        PlanDay day{.day = today + std::chrono::days(i), .reviews = 0, .items = {}};
        const auto index = static_cast<std::size_t>(i);
        day.reviews = index < due.size() ? due[index] * kMinutesPerCard : 0;
        if (is_mock_day(i, days)) day.items.push_back(mock);
        plan.needed += day.minutes();
        left -= minutes_of(goal, i);
        spread.last_days(left);
        spread.give(std::move(day), minutes_of(goal, i));
    }
    plan.dropped = std::move(spread).rest();
    return plan;
}

std::string to_ics(const Plan& plan, const PlanGoal& goal, int hour, Moment now) {
    std::string out =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//spar//plan//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (const PlanDay& day : plan.days) {
        std::string text = day.reviews > 0 ? fmt::format("reviews, {} min\n", day.reviews) : "";
        for (const PlanItem& item : day.items)
            text += fmt::format("{}, {} min: {}\n", item.title, item.minutes, item.command);
        out += "BEGIN:VEVENT\r\n";
        out += folded(fmt::format("UID:{}-{}@spar", compact(day.day), goal.role));
        out += folded("DTSTAMP:" + stamp(now));
        out += folded(fmt::format("DTSTART:{}T{:02}0000", compact(day.day), hour));
        out += folded(fmt::format("DURATION:PT{}M", day.minutes()));
        out += folded(fmt::format("SUMMARY:spar: {} min", day.minutes()));
        out += folded("DESCRIPTION:" + ics_text(text));
        out += "END:VEVENT\r\n";
    }
    out += "BEGIN:VEVENT\r\n" + folded(fmt::format("UID:{}-interview@spar", compact(goal.date))) +
           folded("DTSTAMP:" + stamp(now)) +
           folded(fmt::format("DTSTART;VALUE=DATE:{}", compact(goal.date))) +
           folded("SUMMARY:Interview: " + ics_text(goal.role)) + "END:VEVENT\r\n";
    return out + "END:VCALENDAR\r\n";
}

}  // namespace practice
