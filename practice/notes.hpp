// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "practice/history.hpp"

namespace practice {

// A note of one's own: a front that asks, a back that answers.
struct Note {
    std::string id;
    std::string front;
    std::string back;
    std::vector<std::string> tags;

    friend bool operator==(const Note&, const Note&) = default;
};

// All notes by id; of several versions the last.
[[nodiscard]] std::map<std::string, Note> notes(const History& history);

// Records those that are new or changed; how many.
[[nodiscard]] std::size_t add_notes(const History& history, const std::vector<Note>& notes,
                                    Moment now);

// Notes in the text format in which Anki exports and imports them ("Notes in Plain Text"), by tabs,
// with columns for id, front, back and tags.
[[nodiscard]] std::string to_anki(const std::vector<Note>& notes);

// Reads that format, with its headers (separator, html, columns of guid, tags, deck and note type);
// HTML becomes text. A note without an id gets one from its front, so that reading twice gives the
// same. Throws judge::UserError{usage}, located by line.
[[nodiscard]] std::vector<Note> from_anki(std::string_view text, const std::string& name);

}  // namespace practice
