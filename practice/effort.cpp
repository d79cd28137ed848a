// SPDX-License-Identifier: MIT
#include "practice/effort.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "practice/event_data.hpp"

namespace practice {
namespace {

using judge::Verdict;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr minutes kPause{60};
constexpr double kMuchTooSlow = 2.5;
constexpr double kTooSlow = 1.5;
constexpr double kFast = 0.5;
constexpr int kManyFailures = 3;
constexpr int kManyHints = 2;

bool is_work(std::string_view kind) {
    return kind == event::kPick || kind == event::kReset || kind == event::kTest ||
           kind == event::kSave || kind == event::kHint;
}

std::optional<milliseconds> worked(std::vector<Moment> moments, Moment now) {
    if (moments.empty()) return std::nullopt;
    moments.push_back(now);
    std::sort(moments.begin(), moments.end());
    milliseconds sum{0};
    for (std::size_t i = 1; i < moments.size(); ++i)
        if (const auto gap = moments[i] - moments[i - 1]; gap <= kPause) sum += gap;
    return sum;
}

// Whether a judgement says something of the candidate.
bool counts(Verdict verdict) {
    return verdict != Verdict::compile_error && verdict != Verdict::judge_error &&
           verdict != Verdict::skipped;
}

std::string facts(const Effort& effort, minutes target) {
    std::string out = effort.failed == 0 ? "first try" : "1 failed try";
    if (effort.failed > 1) out = fmt::format("{} failed tries", effort.failed);
    out += effort.hints == 0 ? ", no hint" : ", hints up to " + std::to_string(effort.hints);
    if (effort.active)
        out += fmt::format(", {} of {} min", std::chrono::ceil<minutes>(*effort.active).count(),
                           target.count());
    return out;
}

}  // namespace

Effort effort_on(const History& history, const std::string& problem, Moment now) {
    Effort out;
    std::optional<Moment> since;
    if (const auto last = history.last_review({CardKind::problem, problem})) {
        out.last_time = last->at;
        since = last->at + milliseconds(1);
    }
    std::vector<Moment> moments;
    for (const Event& event : history.events("", problem, since)) {
        if (event.at > now) continue;
        if (is_work(event.kind)) moments.push_back(event.at);
        if (event.kind == event::kHint)
            out.hints = std::max(out.hints, static_cast<int>(std::clamp<std::int64_t>(
                                                integer_in(event, "number").value_or(1), 1, 99)));
        if (event.kind == event::kSolution && is_true_in(event, "gave_up"))
            out.solution_seen = true;
    }
    for (const Attempt& attempt : history.attempts({.problem = problem, .since = since})) {
        if (attempt.at > now) continue;
        moments.push_back(attempt.at);
        if (!counts(attempt.verdict)) continue;
        out.tried = true;
        if (attempt.verdict != Verdict::accepted) ++out.failed;
    }
    out.active = worked(std::move(moments), now);
    return out;
}

bool gave_up_since(const History& history, const std::string& problem, Moment since) {
    const auto looks = history.events(event::kSolution, problem, since);
    return std::any_of(looks.begin(), looks.end(),
                       [](const Event& look) { return is_true_in(look, "gave_up"); });
}

Rated rate(const Effort& effort, minutes target, bool same_day) {
    const std::string seen = facts(effort, target);
    if (effort.solution_seen) return {Rating::again, "the solution was looked at before; " + seen};
    const double share =
        effort.active && target.count() > 0
            ? std::chrono::duration<double>(*effort.active) / std::chrono::duration<double>(target)
            : 1.0;
    if (share > kMuchTooSlow)
        return {Rating::again, "more than two and a half times the target; " + seen};
    if (effort.hints >= kManyHints || effort.failed >= kManyFailures || share > kTooSlow)
        return {Rating::hard, seen};
    const bool easy = effort.active && share <= kFast && effort.failed == 0 && effort.hints == 0;
    return {easy && !same_day ? Rating::easy : Rating::good, seen};
}

Rating best_after_hints(int hints) {
    const Effort best{.active = milliseconds(0), .hints = hints};
    return rate(best, minutes(1), false).rating;
}

minutes default_target(std::string_view difficulty) {
    if (difficulty == "easy") return minutes(20);
    return difficulty == "hard" ? minutes(40) : minutes(30);
}

}  // namespace practice
