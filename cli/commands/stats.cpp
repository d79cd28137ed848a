// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/mock/report_files.hpp"
#include "cli/quiz_log.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "judge/support/files.hpp"
#include "practice/mock/log.hpp"
#include "practice/mock/progress.hpp"

namespace cli {
namespace {

using practice::Statistics;
using practice::mock::Trend;
using ui::Json;

constexpr int kWeeks = 26;
constexpr int kDaysPerWeek = 7;

struct Options {
    std::string html, svg;
};

// How sure one was of answers, and how often they were right.
struct Confidence {
    int count = 0;
    double sure = 0;
    double right = 0;
};

struct Seen {
    Statistics statistics;
    Trend trend;
    practice::mock::Readiness readiness;
    Confidence confidence;
};

practice::FactsOf facts_of(Context& context) {
    auto known = std::make_shared<std::map<std::string, practice::ProblemFacts>>();
    for (const auto& entry : context.bank().entries()) {
        practice::ProblemFacts facts{.topic = "", .target_minutes = 0};
        facts.target_minutes = static_cast<double>(target_of(entry.summary).count());
        if (const auto& interview = entry.summary.interview;
            interview && !interview->patterns.empty())
            facts.topic = interview->patterns.front();
        known->emplace(entry.id, facts);
    }
    return [known](const std::string& problem) {
        const auto found = known->find(problem);
        return found == known->end() ? practice::ProblemFacts{} : found->second;
    };
}

Confidence confidence_of(const QuizLog& log) {
    Confidence out;
    for (const auto& [question, past] : log.past()) {
        if (!past.last.confidence || !past.last.score) continue;
        ++out.count;
        out.sure += *past.last.confidence;
        out.right += *past.last.score;
    }
    if (out.count > 0) out.sure /= out.count;
    if (out.count > 0) out.right /= out.count;
    return out;
}

Seen look(Context& context) {
    const practice::History history;
    Seen seen;
    seen.statistics =
        practice::statistics(history, calendar(context), now(), kWeeks, facts_of(context));
    const auto sessions = practice::mock::sessions(history);
    seen.trend = practice::mock::trend_of(sessions);
    seen.readiness = practice::mock::readiness_of(sessions, practice::mock::Ask::code);
    seen.confidence = confidence_of(QuizLog(judge::data_directory() / "quiz.jsonl"));
    return seen;
}

// A line for each day of the week, a column for each week.
void print_calendar(Context& context, const Statistics& statistics) {
    const bool unicode = context.screen().unicode;
    const auto mark = [&](int count) -> std::string {
        if (count == 0) return unicode ? "·" : ".";
        if (count <= 2) return unicode ? "▪" : "o";
        return unicode ? "■" : "#";
    };
    const int first =
        static_cast<int>(std::chrono::weekday(statistics.days.front().day).iso_encoding()) - 1;
    for (int row = 0; row < kDaysPerWeek; ++row) {
        std::string line =
            fmt::format("  {} ", std::array{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}.at(
                                     static_cast<std::size_t>(row)));
        const int start = row - first;
        if (start < 0) line += "  ";
        for (int i = start < 0 ? start + kDaysPerWeek : start;
             i < static_cast<int>(statistics.days.size()); i += kDaysPerWeek)
            line += mark(statistics.days[static_cast<std::size_t>(i)].all()) + " ";
        context.print(line.substr(0, line.find_last_not_of(' ') + 1));
    }
    context.print(
        fmt::format("  {} day{} in a row", statistics.streak, statistics.streak == 1 ? "" : "s"));
}

void print_topics(Context& context, const Statistics& statistics) {
    constexpr int kBar = 20;
    int most = 1;
    for (const auto& topic : statistics.topics) most = std::max(most, topic.problems);
    for (const auto& topic : statistics.topics) {
        const auto full = static_cast<std::size_t>(kBar * topic.solved / most);
        const auto tried = static_cast<std::size_t>(kBar * topic.problems / most);
        context.print(fmt::format(
            "  {} {}{} {} of {} solved",
            ui::pad_right(ui::cut(ui::printable_line(topic.topic.empty() ? "other" : topic.topic,
                                                     context.screen().unicode),
                                  20, ""),
                          20),
            std::string(full, '#'), std::string(std::max(tried, full) - full, '-'), topic.solved,
            topic.problems));
    }
}

void print_trend(Context& context, const Seen& seen) {
    for (const auto& point : seen.trend.points) {
        std::string scores;
        for (const int score : point.scores)
            scores += score > 0 ? fmt::format(" {}", score) : std::string(" -");
        context.print(fmt::format("  {}  {:<14}{}  {:.1f}", practice::local_text(point.at),
                                  point.format, scores, point.overall));
    }
    context.print("  " + mock::readiness_text(seen.readiness));
    if (seen.trend.self_bias)
        context.print(fmt::format("  your own ratings are {:.1f} {} the evidence on average",
                                  std::abs(*seen.trend.self_bias),
                                  *seen.trend.self_bias >= 0 ? "above" : "below"));
}

void print_all(Context& context, const Seen& seen) {
    const auto heading = [&](std::string_view text) {
        context.print(ui::paint(context.screen(), ui::Role::strong, text));
    };
    heading("Days");
    print_calendar(context, seen.statistics);
    heading("Topics");
    print_topics(context, seen.statistics);
    if (seen.statistics.topics.empty()) context.print("  nothing was submitted yet");
    heading("Speed");
    context.print(
        seen.statistics.median_speed
            ? fmt::format("  a first solution takes {:.2f} times the target (median of {})",
                          *seen.statistics.median_speed, seen.statistics.speed.size())
            : std::string("  no solution with a known time yet"));
    heading("Calibration");
    const Confidence& c = seen.confidence;
    context.print(c.count > 0 ? fmt::format("  sure of {:.0f} %, right in {:.0f} % of {} answers",
                                            c.sure * 100, c.right * 100, c.count)
                              : std::string("  no answer with a confidence yet (spar quiz)"));
    heading("Mock interviews");
    print_trend(context, seen);
}

Json days_json(const Statistics& statistics) {
    std::vector<Json> out;
    for (const auto& day : statistics.days)
        if (day.all() > 0)
            out.push_back(Json::object({{"day", Json::string(practice::text(day.day))},
                                        {"attempts", Json::integer(day.attempts)},
                                        {"reviews", Json::integer(day.reviews)},
                                        {"mocks", Json::integer(day.mocks)}}));
    return Json::list(out);
}

Json topics_json(const Statistics& statistics) {
    std::vector<Json> out;
    for (const auto& topic : statistics.topics)
        out.push_back(Json::object({{"topic", Json::string_or_null(topic.topic)},
                                    {"tried", Json::integer(topic.problems)},
                                    {"solved", Json::integer(topic.solved)},
                                    {"attempts", Json::integer(topic.attempts)}}));
    return Json::list(out);
}

Json speed_json(const Statistics& statistics) {
    std::vector<Json> out;
    for (const auto& point : statistics.speed)
        out.push_back(Json::object({{"problem", Json::string(point.problem)},
                                    {"at_ms", Json::integer(practice::to_ms(point.at))},
                                    {"minutes", Json::real(point.minutes)},
                                    {"target", Json::real(point.target)}}));
    return Json::list(out);
}

Json trend_json(const Trend& trend) {
    std::vector<Json> out;
    for (const auto& point : trend.points) {
        std::vector<Json> scores;
        for (const int score : point.scores)
            scores.push_back(score > 0 ? Json::integer(score) : Json::null());
        out.push_back(Json::object({{"at_ms", Json::integer(practice::to_ms(point.at))},
                                    {"format", Json::string(point.format)},
                                    {"scores", Json::list(scores)},
                                    {"overall", Json::real(point.overall)}}));
    }
    return Json::list(out);
}

Json to_json(const Seen& seen) {
    const auto& s = seen.statistics;
    const Confidence& c = seen.confidence;
    return Json::object(
        {{"schema", Json::string("spar.stats/1")},
         {"streak", Json::integer(s.streak)},
         {"days", days_json(s)},
         {"topics", topics_json(s)},
         {"speed", speed_json(s)},
         {"median_speed", s.median_speed ? Json::real(*s.median_speed) : Json::null()},
         {"calibration",
          Json::object({{"answers", Json::integer(c.count)},
                        {"confidence", c.count > 0 ? Json::real(c.sure) : Json::null()},
                        {"right", c.count > 0 ? Json::real(c.right) : Json::null()},
                        {"self_bias", seen.trend.self_bias ? Json::real(*seen.trend.self_bias)
                                                           : Json::null()}})},
         {"mocks", trend_json(seen.trend)}});
}

int stats(Context& context, const Options& options) {
    const Seen seen = look(context);
    const auto today = calendar(context).day_of(now());
    if (!options.html.empty()) {
        judge::write_atomically(
            options.html,
            practice::mock::progress_html(seen.statistics, seen.trend, seen.readiness, today));
        context.remark("written to " + options.html);
    }
    if (!options.svg.empty()) {
        judge::write_atomically(options.svg, practice::mock::calendar_svg(seen.statistics));
        context.remark("written to " + options.svg);
    }
    if (context.json())
        context.print(to_json(seen));
    else if (options.html.empty() && options.svg.empty())
        print_all(context, seen);
    return kOk;
}

}  // namespace

void add_stats(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("stats", "", "Days, topics, speed, calibration and mock interviews so far")
        .text("--html", options->html, "FILE", "Write one page that needs nothing else")
        .text("--svg", options->svg, "FILE", "Write the calendar")
        .footer(
            "Days are yours: local time, beginning at `day_start`.\n\n"
            "Example:\n  spar stats --html progress.html")
        .action([options](Context& context) { return stats(context, *options); });
}

}  // namespace cli
