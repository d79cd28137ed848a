// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "practice/mock/format.hpp"
#include "practice/mock/instant.hpp"
#include "practice/records.hpp"

namespace practice::mock {

// How strict the interviewer is.
enum class Mode : std::uint8_t {
    normal,    // hidden tests say how many passed
    strict,    // no pause, an approach before anything runs, three submissions, no details
    practice,  // up to two pauses of five minutes, hints, verdicts in full
};
[[nodiscard]] std::string_view name(Mode mode);

inline constexpr int kStrictSubmissions = 3;
inline constexpr int kMostPauses = 2;
inline constexpr std::chrono::minutes kLongestPause{5};

// One thing that is asked.
struct Task {
    bool question = false;   // else a problem
    std::string id = {};     // of the problem or question
    std::uint64_t seed = 1;  // of a question's instance
    std::size_t part = 0;
    std::string path = {};   // of a problem's package
    std::string file = {};   // of a problem: what the candidate edits
    std::string start = {};  // of a debugging task: which wrong solution it began with
};

// What a session is about, fixed when it begins.
struct Outline {
    std::string format = {};
    std::string title = {};
    Mode mode = Mode::normal;
    double factor = 1;  // of all times: more of it for who is entitled to it
    std::uint64_t seed = 1;
    std::string language = {};
    std::string directory = {};
    std::vector<Part> parts = {};
    std::vector<Phase> phases = {};
    std::vector<Task> tasks = {};
    Instant begun = {};

    [[nodiscard]] Span length_of(std::size_t phase) const;
    [[nodiscard]] Span length() const;
    // The phases of a part that is asked something in, breaks left out.
    [[nodiscard]] std::size_t first_phase(std::size_t part) const;
};

// A session's data in the history, and back. Throws judge::UserError{state} for what is none.
[[nodiscard]] std::string to_json(const Outline& outline);
[[nodiscard]] Outline outline_from(const Session& session);

}  // namespace practice::mock
