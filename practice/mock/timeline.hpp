// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "practice/mock/outline.hpp"

namespace practice::mock {

// What happens in a session; the kinds of its events in the history. docs/mock.md lists their data.
namespace what {
inline constexpr std::string_view kNext = "mock.next";          // on to the next phase
inline constexpr std::string_view kAsk = "mock.ask";            // {"question", "answer", "known"}
inline constexpr std::string_view kApproach = "mock.approach";  // {"text", "time", "space"}
inline constexpr std::string_view kSave = "mock.save";          // {"source", "files"}
inline constexpr std::string_view kTest = "mock.test";          // {"verdict", "passed", "tests"}
inline constexpr std::string_view kSubmit = "mock.submit";      // the same
inline constexpr std::string_view kHint = "mock.hint";          // {"number"}
inline constexpr std::string_view kTask = "mock.task";          // item: the task gone to
inline constexpr std::string_view kAnswer = "mock.answer";      // {"answer", "verdict", "score"}
inline constexpr std::string_view kNote = "mock.note";          // {"text"}
inline constexpr std::string_view kPause = "mock.pause";
inline constexpr std::string_view kGoOn = "mock.go-on";
inline constexpr std::string_view kEnd = "mock.end";        // {"why"}
inline constexpr std::string_view kJudged = "mock.judged";  // what the debrief found
inline constexpr std::string_view kThought = "mock.thought";
inline constexpr std::string_view kSelf = "mock.self";  // {"scores"}: the candidate's own rating
inline constexpr std::string_view kCard = "mock.card";  // the computed scorecard
}  // namespace what

// An event with the time of the session at which it happened; pauses do not count.
struct Happened {
    Event event = {};
    Span at{0};
};

// A stretch that a phase really took.
struct Stretch {
    std::size_t phase = 0;
    Span from{0};
    Span until{0};
};

// A session as it stands: all of it follows from its record and the time.
struct Timeline {
    std::vector<Happened> log = {};
    std::vector<Stretch> stretches = {};  // the last one is still going on unless it is over
    Span now{0};                          // time of the session
    Span left{0};                         // until the part at hand is over
    std::size_t phase = 0;
    bool paused = false;
    int pauses = 0;
    Span paused_for{0};  // in all
    bool over = false;   // the time is up, or it was ended
    bool ended = false;  // its end has been recorded
    std::string why = {};
    std::optional<Instant> last = {};  // of the latest event

    [[nodiscard]] Span in_phase() const {
        return stretches.empty() ? Span(0) : now - stretches.back().from;
    }
};

// Puts the events of a session in order. A part ends with its time, whatever the candidate does;
// phases within it end when the candidate goes on.
[[nodiscard]] Timeline timeline(const Outline& outline, const std::vector<Event>& events,
                                const Instant& now);

// What the interviewer says of the time, at a moment of the session.
struct Alarm {
    Span at{0};
    std::string text;
};
// Those that fall due after `since` until now.
[[nodiscard]] std::vector<Alarm> alarms(const Outline& outline, const Timeline& timeline,
                                        Span since);

// An event's two clocks, to be added to its data, and back.
[[nodiscard]] std::string with_clock(const std::string& data, const Instant& instant);
[[nodiscard]] Instant instant_of(const Event& event);

// "27:40", "1:02:03".
[[nodiscard]] std::string clock_text(Span span);

}  // namespace practice::mock
