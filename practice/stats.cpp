// SPDX-License-Identifier: MIT
#include "practice/stats.hpp"

#include <algorithm>
#include <set>

namespace practice {
namespace {

constexpr int kDaysPerWeek = 7;

// Every day of the period, filled as things are found.
class Days {
  public:
    Days(const Calendar& calendar, Moment now, int weeks)
        : calendar_(calendar), today_(calendar.day_of(now)) {
        for (int i = kDaysPerWeek * weeks - 1; i >= 0; --i)
            days_.push_back({.day = today_ - std::chrono::days(i)});
    }
    // nullptr if it was before.
    DayCount* of(Moment at) {
        const auto index = (calendar_.day_of(at) - days_.front().day).count();
        if (index < 0 || index >= static_cast<std::int64_t>(days_.size())) return nullptr;
        return &days_[static_cast<std::size_t>(index)];
    }
    // Today may still be empty without breaking it.
    [[nodiscard]] int streak() const {
        int streak = 0;
        for (std::size_t i = days_.size(); i-- > 0;) {
            if (days_[i].all() > 0)
                ++streak;
            else if (i + 1 < days_.size())
                break;
        }
        return streak;
    }
    std::vector<DayCount> take() && { return std::move(days_); }

  private:
    const Calendar& calendar_;
    Day today_;
    std::vector<DayCount> days_;
};

std::optional<double> median(std::vector<double> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void count_session_days(const History& history, Days& days) {
    auto query = history.database().prepare("SELECT at FROM session");
    while (query.step())
        if (DayCount* day = days.of(from_ms(query.integer(0)))) ++day->mocks;
}

}  // namespace

Statistics statistics(const History& history, const Calendar& calendar, Moment now, int weeks,
                      const FactsOf& facts) {
    Statistics out;
    Days days(calendar, now, weeks);
    std::map<std::string, TopicCount> topics;
    std::set<std::string> tried;
    std::set<std::string> solved;
    auto attempts = history.attempts();
    std::reverse(attempts.begin(), attempts.end());  // the oldest first
    for (const Attempt& attempt : attempts) {
        if (DayCount* day = days.of(attempt.at)) ++day->attempts;
        const ProblemFacts known = facts(attempt.problem);
        TopicCount& topic = topics[known.topic];
        ++topic.attempts;
        if (tried.insert(attempt.problem).second) ++topic.problems;
        if (attempt.verdict != judge::Verdict::accepted || !solved.insert(attempt.problem).second)
            continue;
        ++topic.solved;
        out.solved.emplace_back(calendar.day_of(attempt.at), static_cast<int>(solved.size()));
        if (attempt.active && known.target_minutes > 0)
            out.speed.push_back(
                {attempt.problem, attempt.at,
                 std::chrono::duration<double, std::ratio<60>>(*attempt.active).count(),
                 known.target_minutes});
    }
    for (const Review& review : history.reviews())
        if (DayCount* day = days.of(review.at)) ++day->reviews;
    count_session_days(history, days);
    out.streak = days.streak();
    out.days = std::move(days).take();
    for (auto& [name, topic] : topics) {
        topic.topic = name;
        out.topics.push_back(topic);
    }
    std::stable_sort(out.topics.begin(), out.topics.end(),
                     [](const auto& a, const auto& b) { return a.attempts > b.attempts; });
    std::vector<double> ratios;
    for (const SpeedPoint& point : out.speed) ratios.push_back(point.minutes / point.target);
    out.median_speed = median(std::move(ratios));
    return out;
}

}  // namespace practice
