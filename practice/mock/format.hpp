// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace practice::mock {

// What a part of a session asks for.
enum class Ask : std::uint8_t {
    code,       // problems to be solved
    debug,      // a wrong solution to be mended
    questions,  // theory questions, one after the other
    chain,      // questions of one topic that get harder
    design,     // an open case, answered step by step
};
[[nodiscard]] std::string_view name(Ask ask);
[[nodiscard]] std::optional<Ask> ask_from(std::string_view word);
[[nodiscard]] constexpr bool is_coding(Ask ask) { return ask == Ask::code || ask == Ask::debug; }

// An interview within a session: what it asks, and what that is chosen from (empty: anything).
struct Part {
    std::string format = {};  // the format that it comes from
    std::string title = {};
    Ask ask = Ask::code;
    int count = 1;
    std::vector<std::string> kinds = {};   // of problems or questions
    std::vector<std::string> levels = {};  // the first is preferred
    std::vector<std::string> topics = {};
};

// A stretch of time with a purpose. Reminders come at four fifths of it and at its end.
struct Phase {
    std::string id = {};
    std::string title = {};
    std::string say = {};  // what the interviewer says when it begins
    std::chrono::minutes length{0};
    bool rest = false;     // a break: nothing is asked
    std::size_t part = 0;  // the part it belongs to; of a break, the one before
};

// A mock interview as its data file says it (docs/mock.md).
struct Format {
    std::string id = {};
    std::string title = {};
    std::string about = {};
    std::vector<Part> parts = {};
    std::vector<Phase> phases = {};
    [[nodiscard]] std::chrono::minutes length() const;
};

// The formats *.yaml of the directories, by id; of two with the same name that of the later
// directory, so that one's own replace what ships. Throws judge::UserError{invalid_package},
// located.
[[nodiscard]] std::vector<Format> read_formats(
    const std::vector<std::filesystem::path>& directories);

// Throws judge::UserError{not_found} with the nearest name.
[[nodiscard]] const Format& find_format(const std::vector<Format>& formats, std::string_view id);

}  // namespace practice::mock
