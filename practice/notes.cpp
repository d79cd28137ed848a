// SPDX-License-Identifier: MIT
#include "practice/notes.hpp"

#include <nlohmann/json.hpp>

#include "judge/support/text.hpp"
#include "practice/event_data.hpp"
#include "practice/uuid.hpp"

namespace practice {
namespace {

std::string printable_utf8(const std::string& text) {
    return judge::is_utf8(text) ? text : judge::excerpt(text, text.size() * 4);
}

std::string to_data(const Note& note) {
    nlohmann::ordered_json tags = nlohmann::ordered_json::array();
    for (const std::string& tag : note.tags) tags.push_back(printable_utf8(tag));
    return nlohmann::ordered_json({{"front", printable_utf8(note.front)},
                                   {"back", printable_utf8(note.back)},
                                   {"tags", tags}})
        .dump();
}

}  // namespace

std::map<std::string, Note> notes(const History& history) {
    std::map<std::string, Note> out;
    for (const Event& event : history.events(event::kFlashcard)) {
        const auto front = text_in(event, "front");
        if (!front || event.item.empty()) continue;
        out[event.item] = {event.item, *front, text_in(event, "back").value_or(""),
                           texts_in(event, "tags").value_or(std::vector<std::string>())};
    }
    return out;
}

std::size_t add_notes(const History& history, const std::vector<Note>& notes, Moment now) {
    std::map<std::string, Note> known = practice::notes(history);
    Entries entries;
    for (const Note& note : notes) {
        const auto at = known.find(note.id);
        if (at != known.end() && at->second == note) continue;
        known[note.id] = note;
        entries.events.push_back(
            {new_uuid(now), now, std::string(event::kFlashcard), note.id, "", to_data(note)});
    }
    history.record(entries);
    return entries.events.size();
}

}  // namespace practice
