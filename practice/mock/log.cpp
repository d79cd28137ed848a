// SPDX-License-Identifier: MIT
#include "practice/mock/log.hpp"

#include <fmt/format.h>

#include "judge/support/error.hpp"
#include "practice/uuid.hpp"

namespace practice::mock {
namespace {

constexpr std::size_t kShort = 8;
constexpr std::size_t kLeast = 4;

std::vector<Event> events_of(const History& history, const Session& session) {
    auto query = history.database().prepare(
        "SELECT id, at, kind, item, session, data FROM event WHERE session = ?1 "
        "ORDER BY rowid");
    query.with(session.id);
    std::vector<Event> out;
    while (query.step())
        out.push_back({query.text(0), from_ms(query.integer(1)), query.text(2), query.text(3),
                       query.text(4), query.text(5)});
    return out;
}

std::vector<Session> rows(const History& history) {
    auto query = history.database().prepare(
        "SELECT id, at, format, data FROM session ORDER BY at DESC, id DESC");
    std::vector<Session> out;
    while (query.step())
        out.push_back({query.text(0), from_ms(query.integer(1)), query.text(2), query.text(3)});
    return out;
}

Record record_of(const History& history, const Session& session) {
    return {session, outline_from(session), events_of(history, session)};
}

bool is_ended(const Record& record) {
    for (const Event& event : record.events)
        if (event.kind == what::kEnd) return true;
    return false;
}

}  // namespace

std::vector<Record> sessions(const History& history) {
    std::vector<Record> out;
    for (const Session& session : rows(history)) {
        try {
            out.push_back(record_of(history, session));
        } catch (const judge::UserError& e) {  // of another version: nothing to show of it
            if (e.fault() != judge::Fault::state) throw;
        }
    }
    return out;
}

std::optional<Record> open_session(const History& history) {
    for (Record& record : sessions(history))
        if (!is_ended(record)) return std::move(record);
    return std::nullopt;
}

Record find_session(const History& history, std::string_view word) {
    std::vector<Session> found;
    for (const Session& session : rows(history)) {
        const bool named =
            word.size() >= kLeast && (session.id.starts_with(word) || session.id.ends_with(word));
        if (word == "last" || named) found.push_back(session);
        if (word == "last" && !found.empty()) break;
    }
    if (found.size() == 1) return record_of(history, found.front());
    throw judge::UserError(
        judge::Fault::not_found,
        word == "last"
            ? std::string("there is no mock interview yet; `spar mock start swe-45` begins one")
            : fmt::format("{} session \"{}\"; `spar mock list` shows them",
                          found.empty() ? "there is no" : "there is more than one", word));
}

Record begin(const History& history, Outline outline) {
    Record record;
    record.session = {new_uuid(outline.begun.wall), outline.begun.wall, outline.format,
                      to_json(outline)};
    record.outline = std::move(outline);
    sqlite::Transaction transaction(history.database());  // nobody else writes in between
    if (const auto other = open_session(history))
        throw judge::UserError(
            judge::Fault::state,
            fmt::format("a mock interview is going on ({}, begun {}); `spar mock resume` goes on "
                        "with it, `spar mock end` ends it",
                        other->outline.title, local_text(other->session.at)));
    history.database()
        .prepare("INSERT INTO session (id, at, format, data) VALUES (?1, ?2, ?3, ?4)")
        .with(record.session.id, to_ms(record.session.at), record.session.format,
              record.session.data)
        .run();
    transaction.commit();
    return record;
}

void note(const History& history, Record& record, const Entry& entry, const Instant& now) {
    const Event event{new_uuid(now.wall), now.wall,          std::string(entry.kind),
                      entry.item,         record.session.id, with_clock(entry.data, now)};
    history.record({.events = {event}});
    record.events.push_back(event);
}

void refresh(const History& history, Record& record) {
    record.events = events_of(history, record.session);
}

std::string short_id(const Session& session) {
    return session.id.substr(session.id.size() - kShort);
}

}  // namespace practice::mock
