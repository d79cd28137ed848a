// SPDX-License-Identifier: MIT
#include "cli/journal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "cli/clock.hpp"
#include "judge/bank/package.hpp"
#include "judge/run/report_json.hpp"
#include "judge/support/error.hpp"
#include "practice/uuid.hpp"

namespace cli {
namespace {

using practice::Moment;
using practice::Rating;

void say(const Context& context, const char* what) {
    context.warn(fmt::format("nothing was recorded in your history: {}", what));
}

practice::Submitted to_submitted(const Job& job, const judge::Report& report,
                                 const practice::Effort& effort, bool gave_up_today, Moment at) {
    practice::Submitted out;
    practice::Attempt& attempt = out.attempt;
    attempt.id = practice::new_uuid(at);
    attempt.at = at;
    attempt.problem = job.problem.id;
    attempt.package = judge::bank::content_hash(job.problem);
    attempt.language = report.language;
    attempt.verdict = report.verdict;
    attempt.score = report.score;
    attempt.tests = static_cast<int>(report.tests.size());
    attempt.passed = static_cast<int>(
        std::count_if(report.tests.begin(), report.tests.end(),
                      [](const auto& test) { return test.verdict == judge::Verdict::accepted; }));
    attempt.hints = effort.hints;
    attempt.solution_seen = effort.solution_seen || gave_up_today;
    attempt.active = effort.active;
    out.text = {job.submission.files, judge::run::to_json(report, -1)};
    return out;
}

// The rating that goes with a submission, if it gets one.
std::optional<practice::Review> review_of(const Context& context, const Job& job,
                                          const practice::Effort& effort,
                                          const practice::Attempt& attempt,
                                          std::optional<Rating> grade) {
    const bool today =
        effort.last_time && calendar(context).days_between(*effort.last_time, attempt.at) == 0;
    const bool accepted = attempt.verdict == judge::Verdict::accepted;
    if (!grade && (!accepted || today)) return std::nullopt;
    practice::Review review;
    review.id = practice::new_uuid(attempt.at);
    review.at = attempt.at;
    review.card = {practice::CardKind::problem, job.problem.id};
    review.attempt = attempt.id;
    if (accepted) {
        const auto rated = practice::rate(effort, target_of(job.problem), today);
        review.suggested = rated.rating;
        review.reason = rated.reason;
    }
    review.rating = grade.value_or(review.suggested.value_or(Rating::again));
    if (grade) review.reason += review.reason.empty() ? "--grade" : "; --grade";
    return review;
}

}  // namespace

Journal::Journal(const Context& context) : context_(context) {
    try {
        history_.emplace();
    } catch (const judge::UserError& e) {  // judging goes on without a history
        say(context, e.what());
    } catch (const std::system_error& e) {
        say(context, e.what());
    }
}

bool Journal::record(const practice::Entries& entries) const {
    if (!history_) return false;
    try {
        history_->record(entries);
        return true;
    } catch (const judge::UserError& e) {  // judging goes on without a history
        say(context_, e.what());
        return false;
    }
}

void Journal::note(std::string_view kind, const std::string& item, const std::string& data) const {
    const Moment at = now();
    (void)record({.events = {{practice::new_uuid(at), at, std::string(kind), item, "", data}}});
}

practice::Calendar calendar(const Context& context) {
    return practice::Calendar(std::chrono::hours(std::stoi(context.config().value("day_start"))));
}

practice::Scheduling scheduling(const Context& context, const practice::History& history) {
    const Config& config = context.config();
    practice::Scheduling out;
    out.calendar = calendar(context);
    out.weights = practice::fitted_weights(history).value_or(practice::fsrs::kDefaultWeights);
    out.problem_retention = std::stoi(config.value("problem_retention")) / 100.0;
    out.question_retention = std::stoi(config.value("question_retention")) / 100.0;
    out.interview = practice::parse_day(config.value("interview_date"));
    out.new_per_day = std::stoi(config.value("new_per_day"));
    return out;
}

std::chrono::minutes target_of(const judge::Problem& problem) {
    if (problem.interview && problem.interview->minutes > 0)
        return std::chrono::minutes(problem.interview->minutes);
    const bool known = problem.interview && problem.interview->difficulty;
    return practice::default_target(known ? judge::name(*problem.interview->difficulty) : "");
}

Recorded record_submission(const Context& context, const Job& job, const judge::Report& report,
                           std::optional<Rating> grade) {
    const Journal journal(context);
    if (journal.history() == nullptr) return {};
    const Moment at = now();
    const auto effort = practice::effort_on(*journal.history(), job.problem.id, at);
    const practice::Calendar days = calendar(context);
    const bool gave_up_today =
        practice::gave_up_since(*journal.history(), job.problem.id, days.start_of(days.day_of(at)));
    practice::Entries entries{.attempts = {to_submitted(job, report, effort, gave_up_today, at)}};
    const practice::Attempt& attempt = entries.attempts.front().attempt;
    auto review = review_of(context, job, effort, attempt, grade);
    if (review) entries.reviews.push_back(*review);
    if (!journal.record(entries)) return {};  // said by the journal
    Recorded recorded{.attempt = attempt.id, .review = std::move(review)};
    if (recorded.review) {
        const practice::History& history = *journal.history();
        const practice::Deck deck(history, scheduling(context, history));
        if (const auto* card = deck.find(recorded.review->card))
            recorded.days = days.days_between(at, card->due);
    }
    return recorded;
}

}  // namespace cli
