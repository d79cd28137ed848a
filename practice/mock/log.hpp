// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/history.hpp"
#include "practice/mock/timeline.hpp"

namespace practice::mock {

// A session of the history with what happened in it.
struct Record {
    Session session = {};
    Outline outline = {};
    std::vector<Event> events = {};
};

// All sessions, the latest first; those that cannot be read are left out.
[[nodiscard]] std::vector<Record> sessions(const History& history);

// The session that is going on; its time may be up, but nobody has recorded its end.
[[nodiscard]] std::optional<Record> open_session(const History& history);

// By the end or the beginning of its id, or "last". Throws judge::UserError{not_found}.
[[nodiscard]] Record find_session(const History& history, std::string_view word);

// Begins a session. Throws judge::UserError{state} if another one is going on, in any process.
[[nodiscard]] Record begin(const History& history, Outline outline);

// Something that happened.
struct Entry {
    std::string_view kind = {};
    std::string item = {};
    std::string data = "{}";  // a JSON object
};
// Records what happened now; `record` gets it as well.
void note(const History& history, Record& record, const Entry& entry, const Instant& now);

// What other processes have recorded since.
void refresh(const History& history, Record& record);

// Enough of a session's id to name it.
[[nodiscard]] std::string short_id(const Session& session);

}  // namespace practice::mock
