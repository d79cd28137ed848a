// SPDX-License-Identifier: MIT
//
// Rows are only ever added: a key is a UUID made by the process that writes, so that two machines'
// histories can be put together, and triggers refuse to change or delete what happened. A version
// that has been released is never edited; a change is a further step at the end.
#include "practice/schema.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>

#include "judge/support/error.hpp"

namespace practice {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kVersion1 = R"sql(
CREATE TABLE source (              -- what was handed in, once for all attempts that handed in the same
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 64),     -- hash of the files
  files TEXT NOT NULL CHECK (json_valid(files))             -- [{"name", "text" or "hex"}]
) STRICT, WITHOUT ROWID;
CREATE TABLE attempt (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),                      -- all times: milliseconds since 1970, UTC
  problem TEXT NOT NULL CHECK (problem <> ''),
  package TEXT NOT NULL,                                    -- hash of the package; '' if not known
  language TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN
    ('AC','PAC','WA','PE','TLE','ILE','MLE','OLE','RTE','CE','RJ','JE','SK')),
  score REAL,
  passed INTEGER NOT NULL CHECK (passed >= 0),
  tests INTEGER NOT NULL CHECK (tests >= passed),
  hints INTEGER NOT NULL CHECK (hints >= 0),                -- the furthest that was seen
  solution_seen INTEGER NOT NULL CHECK (solution_seen IN (0, 1)),
  active_ms INTEGER CHECK (active_ms >= 0),                 -- time worked; NULL if not known
  source TEXT NOT NULL REFERENCES source (id),
  report TEXT NOT NULL CHECK (json_valid(report))           -- spar.report/1
) STRICT;
CREATE INDEX attempt_by_problem ON attempt (problem, at);
CREATE INDEX attempt_by_time ON attempt (at);
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  format TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  item TEXT NOT NULL,                                       -- a problem, a card, a review; '' if none
  session TEXT REFERENCES session (id),
  data TEXT NOT NULL CHECK (json_valid(data))
) STRICT;
CREATE INDEX event_by_item ON event (item, at);
CREATE INDEX event_by_kind ON event (kind, at);
CREATE TABLE review (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at INTEGER NOT NULL CHECK (at >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('problem', 'question', 'note')),
  card TEXT NOT NULL CHECK (card <> ''),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  suggested INTEGER CHECK (suggested BETWEEN 1 AND 4),      -- by the evidence; NULL if there was none
  reason TEXT NOT NULL,
  attempt TEXT REFERENCES attempt (id)
) STRICT;
CREATE INDEX review_by_card ON review (kind, card, at);
)sql";

constexpr std::array kSteps = {kVersion1};
constexpr std::array kTables = {"source", "attempt", "session", "event", "review"};

// What happened stays as it happened.
std::string guards() {
    std::string sql;
    for (const std::string_view table : kTables)
        for (const std::string_view verb : {"UPDATE", "DELETE"})
            sql += fmt::format(
                "CREATE TRIGGER IF NOT EXISTS {0}_no_{1} BEFORE {1} ON {0} BEGIN SELECT "
                "RAISE(ABORT, 'the history is only ever added to'); END;\n",
                table, verb);
    return sql;
}

int version_of(const sqlite::Database& database) {
    return static_cast<int>(database.integer("PRAGMA user_version"));
}

// Through a name of its own and a rename: two processes may do this at once.
void keep_copy(const sqlite::Database& database, int version) {
    const fs::path copy = fmt::format("{}.v{}.bak", database.path().string(), version);
    std::error_code error;
    if (fs::exists(copy, error)) return;
    const fs::path draft = fmt::format("{}.{}", copy.string(), ::getpid());
    database.prepare("VACUUM INTO ?1").with(draft.string()).run();
    fs::rename(draft, copy);
}

}  // namespace

int schema_version() { return static_cast<int>(kSteps.size()); }

void migrate(const sqlite::Database& database, int version) {
    const int found = version_of(database);
    if (found > schema_version())
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("{}: written by a newer spar (version {} of the history, this one knows "
                        "{}); use the newer spar",
                        database.path().string(), found, schema_version()));
    if (found >= version) return;
    if (found > 0) keep_copy(database, found);
    sqlite::Transaction transaction(database);
    for (int at = version_of(database); at < version; ++at)  // perhaps another process was first
        database.run(std::string(kSteps.at(static_cast<std::size_t>(at))));
    database.run(guards() + fmt::format("PRAGMA user_version = {};", version));
    transaction.commit();
}

}  // namespace practice
