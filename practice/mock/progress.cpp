// SPDX-License-Identifier: MIT
#include "practice/mock/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "practice/html.hpp"

namespace practice::mock {
namespace {

using html::escape;

constexpr int kCell = 14;
constexpr int kGap = 3;
constexpr int kMargin = 34;
constexpr int kDaysPerWeek = 7;
constexpr int kChartHigh = 140;
constexpr int kChartWide = 720;
constexpr int kChartLeft = 40;

// Darker for more; by steps that one can tell apart.
double shade(int count) {
    if (count == 0) return 0.1;
    if (count <= 2) return 0.4;
    return count <= 5 ? 0.7 : 1;
}

int weekday(Day day) {  // Monday is 0
    return (static_cast<int>(std::chrono::weekday(day).iso_encoding()) + 6) % kDaysPerWeek;
}

struct Cells {
    std::string svg;
    int width = 0;
};

Cells calendar_cells(const Statistics& statistics, std::string_view colour) {
    Cells out;
    const int first = statistics.days.empty() ? 0 : weekday(statistics.days.front().day);
    for (int i = 0; i < kDaysPerWeek; i += 2)
        out.svg += fmt::format(
            "<text x=\"0\" y=\"{}\" font-size=\"11\" class=\"faint\">{}</text>\n",
            i * (kCell + kGap) + 11,
            std::array{"Mon", "", "Wed", "", "Fri", "", "Sun"}.at(static_cast<std::size_t>(i)));
    for (std::size_t i = 0; i < statistics.days.size(); ++i) {
        const DayCount& day = statistics.days[i];
        const int place = static_cast<int>(i) + first;
        const int x = kMargin + place / kDaysPerWeek * (kCell + kGap);
        out.svg += fmt::format(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\" "
            "opacity=\"{}\"><title>{}: {} attempts, {} reviews, {} mocks</title></rect>\n",
            x, place % kDaysPerWeek * (kCell + kGap), kCell, kCell, colour, shade(day.all()),
            text(day.day), day.attempts, day.reviews, day.mocks);
        out.width = x + kCell + kGap;
    }
    return out;
}

std::string calendar_figure(const Statistics& statistics) {
    const Cells cells = calendar_cells(statistics, "var(--one)");
    int active = 0;
    std::vector<std::vector<std::string>> rows = {{"day", "attempts", "reviews", "mocks"}};
    for (const DayCount& day : statistics.days) {
        if (day.all() == 0) continue;
        ++active;
        rows.push_back({text(day.day), std::to_string(day.attempts), std::to_string(day.reviews),
                        std::to_string(day.mocks)});
    }
    return html::figure(
        {.title = "Days of practice",
         .described = fmt::format("A square for each day, darker for more. {} of {} days; {} in a "
                                  "row now.",
                                  active, statistics.days.size(), statistics.streak),
         .svg = cells.svg,
         .width = std::max(cells.width, kChartWide),
         .height = kDaysPerWeek * (kCell + kGap),
         .numbers = html::table("Days with something", rows)});
}

std::string topics_figure(const Statistics& statistics) {
    if (statistics.topics.empty()) return "";
    constexpr int kRow = 24;
    constexpr int kLeft = 170;
    int most = 1;
    for (const TopicCount& topic : statistics.topics) most = std::max(most, topic.problems);
    html::Figure figure{.title = "Topics: problems solved (full) of those tried (outline)",
                        .described = {},
                        .svg = {},
                        .width = kChartWide,
                        .height = kRow * static_cast<int>(statistics.topics.size()) + 4};
    std::vector<std::vector<std::string>> rows = {{"topic", "solved", "tried", "attempts"}};
    int y = 2;
    for (const TopicCount& topic : statistics.topics) {
        const auto wide = [&](int count) { return (kChartWide - kLeft - 10) * count / most; };
        const std::string name = topic.topic.empty() ? "other" : topic.topic;
        figure.svg += fmt::format(
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text><rect x=\"{}\" y=\"{}\" "
            "width=\"{}\" height=\"16\" fill=\"none\" stroke=\"var(--soft)\"/><rect x=\"{}\" "
            "y=\"{}\" width=\"{}\" height=\"16\" fill=\"var(--one)\"/>\n",
            kLeft - 8, y + 14, escape(name), kLeft, y + 2, wide(topic.problems), kLeft, y + 2,
            wide(topic.solved));
        rows.push_back({name, std::to_string(topic.solved), std::to_string(topic.problems),
                        std::to_string(topic.attempts)});
        figure.described += fmt::format("{}: {} of {}. ", name, topic.solved, topic.problems);
        y += kRow;
    }
    figure.numbers = html::table("Topics", rows);
    return html::figure(figure);
}

std::string trend_figure(const Trend& trend) {
    if (trend.points.empty()) return "";
    html::Figure figure{.title = "Mock interviews: overall score (line), own rating (circles)",
                        .described = {},
                        .svg = {},
                        .width = kChartWide,
                        .height = kChartHigh + 10};
    const auto y = [](double score) { return 4 + kChartHigh * (4 - score) / 4; };
    for (int score = 1; score <= 4; ++score)
        figure.svg += fmt::format(
            "<line x1=\"{0}\" x2=\"{1}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\" stroke=\"var(--line)\"/>"
            "<text x=\"{3}\" y=\"{4:.1f}\" text-anchor=\"end\">{5}</text>\n",
            kChartLeft, kChartWide, y(score), kChartLeft - 8, y(score) + 4, score);
    std::string path;
    std::vector<std::vector<std::string>> rows = {
        {"when", "format", "solving", "technical", "testing", "communication", "overall"}};
    const double step = (kChartWide - kChartLeft - 20.0) / static_cast<double>(trend.points.size());
    for (std::size_t i = 0; i < trend.points.size(); ++i) {
        const auto& point = trend.points[i];
        const double x = kChartLeft + step * (static_cast<double>(i) + 0.5);
        path += fmt::format("{}{:.1f} {:.1f}", i == 0 ? "M" : "L", x, y(point.overall));
        figure.svg +=
            fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"var(--one)\"/>\n", x,
                        y(point.overall));
        double own = 0;
        for (const int score : point.self) own += score;
        if (!point.self.empty())
            figure.svg += fmt::format(
                "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"6\" fill=\"none\" "
                "stroke=\"var(--two)\" stroke-width=\"2\"/>\n",
                x, y(own / static_cast<double>(point.self.size())));
        std::vector<std::string> row = {local_text(point.at), point.format};
        for (const int score : point.scores) row.push_back(score > 0 ? std::to_string(score) : "–");
        row.push_back(fmt::format("{:.1f}", point.overall));
        rows.push_back(row);
        figure.described += fmt::format("{}: {:.1f}. ", local_text(point.at), point.overall);
    }
    figure.svg += fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"var(--one)\" stroke-width=\"2\"/>\n", path);
    figure.numbers = html::table("Scores", rows);
    return html::figure(figure);
}

}  // namespace

Trend trend_of(const std::vector<Record>& sessions) {
    Trend out;
    double bias = 0;
    int rated = 0;
    for (const Record& record : sessions) {
        const Debrief debrief = debrief_of(record);
        if (!debrief.card) continue;
        Trend::Point point{.at = record.session.at,
                           .format = record.outline.format,
                           .scores = {},
                           .self = debrief.self,
                           .overall = debrief.card->overall()};
        for (std::size_t i = 0; i < point.scores.size(); ++i) {
            point.scores.at(i) = debrief.card->scores.at(i).score;
            if (point.scores.at(i) == 0 || i >= point.self.size()) continue;
            bias += point.self[i] - point.scores.at(i);
            ++rated;
        }
        out.points.push_back(std::move(point));
    }
    std::reverse(out.points.begin(), out.points.end());
    if (rated > 0) out.self_bias = bias / rated;
    return out;
}

std::string progress_html(const Statistics& statistics, const Trend& trend,
                          const Readiness& readiness, Day today) {
    std::string body =
        fmt::format("<h1>Practice so far</h1>\n<p class=\"soft\">{}</p>\n", text(today));
    const int solved = statistics.solved.empty() ? 0 : statistics.solved.back().second;
    body +=
        fmt::format("<p class=\"big\">{} problem{} solved, {} day{} in a row</p>\n", solved,
                    solved == 1 ? "" : "s", statistics.streak, statistics.streak == 1 ? "" : "s");
    if (statistics.median_speed)
        body +=
            fmt::format("<p>A first solution takes {:.2f} times the target (median of {}).</p>\n",
                        *statistics.median_speed, statistics.speed.size());
    if (readiness.sessions > 0)
        body += fmt::format(
            "<p>{} of the last {} mock interviews would advance; with 90 % confidence the true "
            "share is between {:.0f} and {:.0f} % (Wilson's interval).</p>\n",
            readiness.passed, readiness.sessions, readiness.low * 100, readiness.high * 100);
    body += calendar_figure(statistics) + topics_figure(statistics) + trend_figure(trend);
    return html::page("Practice so far", body);
}

std::string calendar_svg(const Statistics& statistics) {
    const Cells cells = calendar_cells(statistics, "#2563a8");
    return fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} "
        "{1}\" font-family=\"sans-serif\" role=\"img\"><title>Days of "
        "practice</title>\n{2}</svg>\n",
        cells.width, kDaysPerWeek * (kCell + kGap), cells.svg);
}

}  // namespace practice::mock
