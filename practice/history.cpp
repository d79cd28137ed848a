// SPDX-License-Identifier: MIT
#include "practice/history.hpp"

#include <fmt/format.h>

#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/hash.hpp"
#include "practice/files_json.hpp"
#include "practice/schema.hpp"

namespace practice {
namespace {

constexpr std::string_view kAttemptColumns =
    "id, at, problem, package, language, verdict, score, passed, tests, hints, solution_seen, "
    "active_ms, source";
constexpr std::string_view kReviewColumns =
    "id, at, kind, card, rating, suggested, reason, attempt";
constexpr std::string_view kNotUndone =
    "NOT EXISTS (SELECT 1 FROM event WHERE event.kind = 'undo' AND event.item = review.id)";

std::optional<std::string_view> null_if_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

Attempt read_attempt(const sqlite::Statement& row) {
    Attempt out;
    out.id = row.text(0);
    out.at = from_ms(row.integer(1));
    out.problem = row.text(2);
    out.package = row.text(3);
    out.language = row.text(4);
    out.verdict = judge::verdict_from_code(row.text(5)).value_or(judge::Verdict::judge_error);
    out.score = row.real_if(6);
    out.passed = static_cast<int>(row.integer(7));
    out.tests = static_cast<int>(row.integer(8));
    out.hints = static_cast<int>(row.integer(9));
    out.solution_seen = row.integer(10) != 0;
    if (const auto ms = row.integer_if(11)) out.active = std::chrono::milliseconds(*ms);
    out.source = row.text(12);
    return out;
}

Review read_review(const sqlite::Statement& row) {
    Review out;
    out.id = row.text(0);
    out.at = from_ms(row.integer(1));
    out.card = {card_kind_from(row.text(2)).value_or(CardKind::note), row.text(3)};
    out.rating = static_cast<Rating>(row.integer(4));
    if (const auto rating = row.integer_if(5)) out.suggested = static_cast<Rating>(*rating);
    out.reason = row.text(6);
    out.attempt = row.text(7);
    return out;
}

void add(const sqlite::Database& database, const Submitted& item) {
    const Attempt& attempt = item.attempt;
    const std::string source = source_id(item.text.files);
    database.prepare("INSERT INTO source VALUES (?1, ?2) ON CONFLICT DO NOTHING")
        .with(source, files_to_json(item.text.files))
        .run();
    const auto active =
        attempt.active ? std::optional(std::int64_t{attempt.active->count()}) : std::nullopt;
    database
        .prepare(fmt::format("INSERT INTO attempt ({}, report) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
                             "?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                             kAttemptColumns))
        .with(attempt.id, to_ms(attempt.at), attempt.problem, attempt.package, attempt.language,
              judge::code(attempt.verdict), attempt.score, attempt.passed, attempt.tests,
              attempt.hints, attempt.solution_seen, active, source, item.text.report)
        .run();
}

void add(const sqlite::Database& database, const Session& session) {
    database.prepare("INSERT INTO session VALUES (?1, ?2, ?3, ?4)")
        .with(session.id, to_ms(session.at), session.format, session.data)
        .run();
}

void add(const sqlite::Database& database, const Event& event) {
    database.prepare("INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .with(event.id, to_ms(event.at), event.kind, event.item, null_if_empty(event.session),
              event.data)
        .run();
}

void add(const sqlite::Database& database, const Review& review) {
    const auto suggested =
        review.suggested ? std::optional(static_cast<int>(*review.suggested)) : std::nullopt;
    database.prepare("INSERT INTO review VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .with(review.id, to_ms(review.at), name(review.card.kind), review.card.id,
              static_cast<int>(review.rating), suggested, review.reason,
              null_if_empty(review.attempt))
        .run();
}

}  // namespace

std::filesystem::path History::default_path() { return judge::data_directory() / "history.db"; }

History::History(const std::filesystem::path& path) : database_(path) { migrate(database_); }

void History::record(const Entries& entries) const {
    sqlite::Transaction transaction(database_);
    for (const Session& session : entries.sessions) add(database_, session);
    for (const Submitted& attempt : entries.attempts) add(database_, attempt);
    for (const Event& event : entries.events) add(database_, event);
    for (const Review& review : entries.reviews) add(database_, review);
    transaction.commit();
}

std::vector<Attempt> History::attempts(const AttemptFilter& filter) const {
    auto query = database_.prepare(
        fmt::format("SELECT {} FROM attempt WHERE (?1 IS NULL OR problem = ?1) AND at >= ?2 "
                    "ORDER BY at DESC, id DESC LIMIT ?3",
                    kAttemptColumns));
    query.with(null_if_empty(filter.problem), filter.since ? to_ms(*filter.since) : 0,
               filter.limit);
    std::vector<Attempt> out;
    while (query.step()) out.push_back(read_attempt(query));
    return out;
}

Attempt History::attempt(std::string_view prefix) const {
    if (prefix == "last") {
        auto latest = attempts({.limit = 1});
        if (!latest.empty()) return latest.front();
        throw judge::UserError(judge::Fault::not_found,
                               "there is no attempt yet; `spar submit` records one");
    }
    constexpr std::size_t kShortest = 4;
    std::vector<Attempt> found;
    if (prefix.size() >= kShortest) {
        // An id ends with random digits and begins with the time: people name either end.
        auto query = database_.prepare(
            fmt::format("SELECT {} FROM attempt WHERE substr(id, 1, length(?1)) = ?1 OR substr(id, "
                        "-length(?1)) = ?1 LIMIT 2",
                        kAttemptColumns));
        query.with(prefix);
        while (query.step()) found.push_back(read_attempt(query));
    }
    if (found.size() == 1) return found.front();
    throw judge::UserError(
        judge::Fault::not_found,
        found.empty()
            ? fmt::format("there is no attempt \"{}\"; `spar history` lists them", prefix)
            : fmt::format("several attempts are called \"{}\"; give more of the id", prefix));
}

AttemptText History::text_of(const Attempt& attempt) const {
    auto query = database_.prepare(
        "SELECT files, report FROM attempt JOIN source ON source.id = attempt.source WHERE "
        "attempt.id = ?1");
    query.with(attempt.id);
    if (!query.step())
        throw judge::UserError(judge::Fault::state,
                               fmt::format("{}: the text of attempt {} is missing; `spar doctor` "
                                           "examines the history",
                                           database_.path().string(), attempt.id));
    return {files_from_json(query.text(0)), query.text(1)};
}

std::vector<Review> History::reviews() const {
    auto query = database_.prepare(
        fmt::format("SELECT {} FROM review WHERE {} ORDER BY at, id", kReviewColumns, kNotUndone));
    std::vector<Review> out;
    while (query.step()) out.push_back(read_review(query));
    return out;
}

std::optional<Review> History::last_review(const CardKey& card) const {
    auto query = database_.prepare(fmt::format(
        "SELECT {} FROM review WHERE kind = ?1 AND card = ?2 AND {} ORDER BY at DESC, id DESC "
        "LIMIT 1",
        kReviewColumns, kNotUndone));
    query.with(name(card.kind), card.id);
    return query.step() ? std::optional(read_review(query)) : std::nullopt;
}

std::optional<Review> History::last_review() const {
    auto query = database_.prepare(
        fmt::format("SELECT {} FROM review WHERE {} ORDER BY at DESC, id DESC LIMIT 1",
                    kReviewColumns, kNotUndone));
    return query.step() ? std::optional(read_review(query)) : std::nullopt;
}

std::vector<Event> History::events(std::string_view kind, std::string_view item,
                                   std::optional<Moment> since) const {
    std::string where = "at >= ?3";
    if (!kind.empty()) where += " AND kind = ?1";
    if (!item.empty()) where += " AND item = ?2";
    auto query = database_.prepare("SELECT id, at, kind, item, session, data FROM event WHERE " +
                                   where + " ORDER BY at, id");
    query.with(kind, item, since ? to_ms(*since) : 0);
    std::vector<Event> out;
    while (query.step())
        out.push_back({query.text(0), from_ms(query.integer(1)), query.text(2), query.text(3),
                       query.text(4), query.text(5)});
    return out;
}

Counts History::counts() const {
    auto query = database_.prepare(
        "SELECT (SELECT count(*) FROM attempt), (SELECT count(*) FROM attempt WHERE verdict = "
        "'AC'), (SELECT count(DISTINCT problem) FROM attempt WHERE verdict = 'AC'), (SELECT "
        "count(*) FROM review), (SELECT count(*) FROM event), (SELECT count(*) FROM session)");
    (void)query.step();
    return {query.integer(0), query.integer(1), query.integer(2),
            query.integer(3), query.integer(4), query.integer(5)};
}

std::vector<std::string> History::check() const {
    std::vector<std::string> wrong;
    auto pages = database_.prepare("PRAGMA integrity_check(20)");
    while (pages.step())
        if (const std::string said = pages.text(0); said != "ok") wrong.push_back(said);
    auto references = database_.prepare("PRAGMA foreign_key_check");
    while (references.step())
        wrong.push_back(fmt::format("a row of {} refers to a row of {} that is not there",
                                    references.text(0), references.text(2)));
    return wrong;
}

std::string source_id(const std::vector<judge::SourceFile>& files) {
    judge::Hasher hasher;
    for (const judge::SourceFile& file : files) hasher.add(file.name).add(file.text);
    return hasher.hex();
}

}  // namespace practice
