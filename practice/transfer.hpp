// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "practice/history.hpp"

namespace practice {

// What an import found.
struct Imported {
    std::int64_t added = 0;
    std::int64_t known = 0;      // rows that were there already, the same
    std::int64_t differing = 0;  // rows with a known id and another content: those here were kept
};

// The whole history as JSON Lines (docs/history.md): a header, then a row a line. Each line ends
// with "\n".
void export_history(const History& history, const std::function<void(std::string_view)>& line);

// Adds what is not there yet: all of it, or nothing if a line is wrong. Importing twice, or two
// machines' histories in either order, gives the same history. `name` stands in messages. Throws
// judge::UserError{usage}, located by line.
[[nodiscard]] Imported import_history(const History& history, std::istream& in,
                                      const std::string& name);

}  // namespace practice
