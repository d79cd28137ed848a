// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/questions.hpp"
#include "cli/ui/escape.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/theory/role.hpp"
#include "practice/plan.hpp"

namespace cli {
namespace {

using practice::Plan;
using practice::PlanGoal;
using practice::PlanItem;
using ui::Json;

constexpr int kMinutesPerHour = 60;
constexpr int kLongestDays = 730;
constexpr double kSolvedAlready = 0.2;  // solving it again brings less

struct Options {
    std::string role, date, hours, file;
    int hour = 19;
};

judge::theory::Role role_of(const Context& context, const std::string& name) {
    return judge::theory::find_role(judge::theory::read_roles(context.bank_roots()), name);
}

int minutes_week_of(const std::string& text) {
    double hours = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hours);
    if (error == std::errc() && end == text.data() + text.size() && hours >= 0.5 && hours <= 100)
        return static_cast<int>(hours * kMinutesPerHour);
    throw judge::UserError(judge::Fault::usage, "--hours-week: expected a number from 0.5 to 100");
}

practice::Day date_of(const Context& context, const std::string& text) {
    const auto date = practice::parse_day(text);
    const auto today = calendar(context).day_of(now());
    if (date && *date > today && *date - today <= std::chrono::days(kLongestDays)) return *date;
    throw judge::UserError(judge::Fault::usage,
                           "--date: expected a day after today and within two years, such as " +
                               practice::text(today + std::chrono::days(60)));
}

// For a software engineer problems count most, for others the share that theory leaves.
double theory_share(const judge::theory::Role& role) {
    double sum = 0;
    for (const auto& [topic, weight] : role.topics) sum += weight;
    constexpr double kWhole = 100;
    return std::min(sum / kWhole, 1.0);
}

std::vector<PlanItem> problem_items(Context& context, const practice::History& history,
                                    const std::string& role, double share) {
    std::set<std::string> solved;
    for (const auto& attempt : history.attempts({}))
        if (attempt.verdict == judge::Verdict::accepted) solved.insert(attempt.problem);
    std::vector<PlanItem> items;
    for (const auto& entry : context.bank().entries()) {
        const auto& roles =
            entry.summary.interview ? entry.summary.interview->roles : std::vector<std::string>{};
        const bool fits = roles.empty() || std::any_of(roles.begin(), roles.end(), [&](auto& r) {
                              return role.find(r) != std::string::npos;
                          });
        const double weight = (1 - share) * (solved.contains(entry.id) ? kSolvedAlready : 1);
        items.push_back({.title = entry.summary.title(),
                         .command = "spar pick " + (entry.alias.empty() ? entry.id : entry.alias),
                         .minutes = static_cast<int>(target_of(entry.summary).count()),
                         .weight = weight * (fits ? 1 : 0.5)});
    }
    return items;
}

std::vector<PlanItem> theory_items(const Context& context, const judge::theory::Role& role,
                                   double share) {
    std::map<std::string, int> minutes;
    const auto library = read_library(context);
    for (const auto& question : library.questions()) minutes[question.topic] += question.minutes;
    double most = 1;
    for (const auto& [topic, weight] : role.topics) most = std::max(most, weight);
    std::vector<PlanItem> items;
    for (const auto& [topic, weight] : role.topics)
        if (weight > 0 && minutes.contains(topic))
            items.push_back({.title = "questions on " + topic,
                             .command = "spar quiz " + topic,
                             .minutes = std::min(minutes[topic], 30),
                             .weight = (0.5 + share) * weight / most});
    return items;
}

struct Drawn {
    PlanGoal goal;
    Plan plan;
};

Drawn draw_plan(Context& context) {
    const practice::History history;
    const auto goal = practice::plan_goal(history);
    if (!goal)
        throw judge::UserError(judge::Fault::state,
                               "there is no plan; `spar plan set --role ml-engineer --date "
                               "YYYY-MM-DD --hours-week 8` makes one");
    const auto days = calendar(context);
    const auto today = days.day_of(now());
    const auto role = role_of(context, goal->role);
    const double share = theory_share(role);
    auto items = problem_items(context, history, goal->role, share);
    for (PlanItem& item : theory_items(context, role, share)) items.push_back(std::move(item));
    const int left = std::max(0, static_cast<int>((goal->date - today).count()));
    const practice::Deck deck(history, scheduling(context, history));
    const bool software = goal->role.starts_with("software");
    const PlanItem mock{
        .title = "mock interview",
        .command = software ? "spar mock start swe-45" : "spar mock start ml-breadth-45",
        .minutes = 60,
        .weight = 1};
    return {*goal, practice::make_plan(*goal, today, std::move(items),
                                       deck.forecast(now(), std::max(left, 1)), mock)};
}

Json items_json(const std::vector<PlanItem>& items) {
    std::vector<Json> out;
    for (const PlanItem& item : items)
        out.push_back(Json::object({{"title", Json::string(item.title)},
                                    {"command", Json::string(item.command)},
                                    {"minutes", Json::integer(item.minutes)}}));
    return Json::list(out);
}

Json plan_json(const Drawn& drawn) {
    std::vector<Json> days;
    for (const auto& day : drawn.plan.days)
        days.push_back(Json::object({{"day", Json::string(practice::text(day.day))},
                                     {"minutes", Json::integer(day.minutes())},
                                     {"reviews", Json::integer(day.reviews)},
                                     {"items", items_json(day.items)}}));
    return Json::object({{"schema", Json::string("spar.plan/1")},
                         {"role", Json::string(drawn.goal.role)},
                         {"date", Json::string(practice::text(drawn.goal.date))},
                         {"minutes_week", Json::integer(drawn.goal.minutes_week)},
                         {"feasible", Json::boolean(drawn.plan.feasible())},
                         {"needed", Json::integer(drawn.plan.needed)},
                         {"available", Json::integer(drawn.plan.available)},
                         {"days", Json::list(days)},
                         {"dropped", items_json(drawn.plan.dropped)}});
}

void print_day(Context& context, const practice::PlanDay& day) {
    context.print(ui::paint(context.screen(), ui::Role::strong, practice::text(day.day)) +
                  fmt::format("  {} min", day.minutes()));
    if (day.reviews > 0)
        context.print(fmt::format("  {:>4} min  what is due (spar review)", day.reviews));
    for (const PlanItem& item : day.items)
        context.print(fmt::format("  {:>4} min  {} ({})", item.minutes, ui::printable(item.title),
                                  item.command));
}

void print_feasibility(Context& context, const Drawn& drawn) {
    const Plan& plan = drawn.plan;
    context.print(fmt::format("{} until {}: {:.0f} h needed, {:.0f} h available", drawn.goal.role,
                              practice::text(drawn.goal.date), plan.needed / 60.0,
                              plan.available / 60.0));
    if (plan.feasible()) return;
    context.print(
        fmt::format("That is not feasible. {} things do not fit and are dropped, the most "
                    "valuable of them:",
                    plan.dropped.size()));
    constexpr std::size_t kShown = 5;
    for (std::size_t i = 0; i < std::min(plan.dropped.size(), kShown); ++i)
        context.print(fmt::format("  {:>4} min  {}", plan.dropped[i].minutes,
                                  ui::printable(plan.dropped[i].title)));
}

int show(Context& context, bool today_only) {
    const Drawn drawn = draw_plan(context);
    if (context.json()) {
        context.print(plan_json(drawn));
        return kOk;
    }
    if (!today_only) print_feasibility(context, drawn);
    const auto today = calendar(context).day_of(now());
    for (const auto& day : drawn.plan.days)
        if (!today_only || day.day == today) print_day(context, day);
    const bool idle = drawn.plan.days.empty() || drawn.plan.days.front().day != today;
    if (today_only && idle) context.remark("nothing is planned for today");
    return kOk;
}

int set(Context& context, const Options& options) {
    const PlanGoal goal{role_of(context, options.role).id, date_of(context, options.date),
                        minutes_week_of(options.hours)};
    const practice::History history;
    const Journal journal(context);
    journal.note(practice::kPlanEvent, "", practice::to_json(goal));
    return show(context, false);
}

int ics(Context& context, const Options& options) {
    const Drawn drawn = draw_plan(context);
    const std::string text = practice::to_ics(drawn.plan, drawn.goal, options.hour, now());
    if (options.file.empty()) {
        context.out().write(text);
    } else {
        judge::write_atomically(options.file, text);
        context.remark("written to " + options.file);
    }
    return kOk;
}

}  // namespace

void add_plan(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto plan = line.command("plan", "", "A list for each day until the interview");
    plan.require_command();
    plan.command("set", "State the role, the day of the interview and the time there is")
        .text("--role", options->role, "ROLE", "As in `spar quiz --role`: ml-engineer, …")
        .text("--date", options->date, "YYYY-MM-DD", "The day of the interview")
        .text("--hours-week", options->hours, "H", "Hours a week")
        .action([options](Context& context) { return set(context, *options); });
    plan.command("show", "All days, and what does not fit").action([](Context& context) {
        return show(context, false);
    });
    plan.command("today", "What today is for").action([](Context& context) {
        return show(context, true);
    });
    plan.command("ics", "The plan for a calendar")
        .text("-o,--output", options->file, "FILE", "Write it there")
        .count("--hour", options->hour, 23, "When a day's practice begins; 19")
        .footer("The plan is drawn anew each time, from what was solved and what is due.")
        .action([options](Context& context) { return ics(context, *options); });
}

}  // namespace cli
