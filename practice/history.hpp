// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/records.hpp"
#include "practice/sqlite.hpp"

namespace practice {

// An attempt with its texts, to be recorded.
struct Submitted {
    Attempt attempt;
    AttemptText text;
};

// What is recorded together: all of it or nothing.
struct Entries {
    std::vector<Submitted> attempts = {};
    std::vector<Session> sessions = {};
    std::vector<Event> events = {};
    std::vector<Review> reviews = {};
};

struct AttemptFilter {
    std::string problem = {};  // empty: all
    std::optional<Moment> since = {};
    int limit = -1;  // the latest so many; < 0: all
};

// How much there is.
struct Counts {
    std::int64_t attempts = 0;
    std::int64_t accepted = 0;
    std::int64_t problems = 0;  // with an accepted attempt
    std::int64_t reviews = 0;
    std::int64_t events = 0;
    std::int64_t sessions = 0;
};

// All that the candidate did. It is only ever added to; what record() has written survives kill -9
// and a power cut, and other processes may record at the same time.
class History {
  public:
    // $XDG_DATA_HOME/spar/history.db. Throws judge::UserError{state}.
    [[nodiscard]] static std::filesystem::path default_path();
    // Opens or makes it and brings it up to date. Throws judge::UserError{state} with the remedy.
    explicit History(const std::filesystem::path& path = default_path());

    void record(const Entries& entries) const;

    // Latest first.
    [[nodiscard]] std::vector<Attempt> attempts(const AttemptFilter& filter = {}) const;
    // By the beginning of its id (at least four characters), or "last". Throws
    // judge::UserError{not_found}.
    [[nodiscard]] Attempt attempt(std::string_view prefix) const;
    [[nodiscard]] AttemptText text_of(const Attempt& attempt) const;

    // In the order of time; those that were undone are left out.
    [[nodiscard]] std::vector<Review> reviews() const;
    // The last one of a card that was not undone.
    [[nodiscard]] std::optional<Review> last_review(const CardKey& card) const;
    // Of all cards.
    [[nodiscard]] std::optional<Review> last_review() const;

    // In the order of time. An empty kind or item means all.
    [[nodiscard]] std::vector<Event> events(std::string_view kind, std::string_view item = "",
                                            std::optional<Moment> since = {}) const;

    [[nodiscard]] Counts counts() const;
    // Reads every page and every reference. Empty if all is well, else what is wrong.
    [[nodiscard]] std::vector<std::string> check() const;
    [[nodiscard]] const sqlite::Database& database() const noexcept { return database_; }

  private:
    sqlite::Database database_;
};

// The hash under which files are stored.
[[nodiscard]] std::string source_id(const std::vector<judge::SourceFile>& files);

}  // namespace practice
