// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/submission.hpp"
#include "judge/model/verdict.hpp"
#include "practice/moment.hpp"

namespace practice {

// How well something was remembered; the numbers are those of the log.
enum class Rating : std::uint8_t { again = 1, hard = 2, good = 3, easy = 4 };
inline constexpr std::array kRatings = {Rating::again, Rating::hard, Rating::good, Rating::easy};

constexpr std::string_view name(Rating rating) {
    switch (rating) {
        case Rating::again: return "again";
        case Rating::hard: return "hard";
        case Rating::good: return "good";
        case Rating::easy: return "easy";
    }
    return "?";
}
[[nodiscard]] std::optional<Rating> rating_from(std::string_view word);

// What a card asks: to solve a problem, to answer a question, or to recall a note of one's own.
enum class CardKind : std::uint8_t { problem, question, note };
inline constexpr std::array kCardKinds = {CardKind::problem, CardKind::question, CardKind::note};

constexpr std::string_view name(CardKind kind) {
    switch (kind) {
        case CardKind::problem: return "problem";
        case CardKind::question: return "question";
        case CardKind::note: return "note";
    }
    return "?";
}
[[nodiscard]] std::optional<CardKind> card_kind_from(std::string_view word);

// Names a card.
struct CardKey {
    CardKind kind = CardKind::problem;
    std::string id;

    [[nodiscard]] std::string text() const { return std::string(name(kind)) + ":" + id; }
    friend auto operator<=>(const CardKey&, const CardKey&) =
        default;  // NOLINT(modernize-use-nullptr): of its own 0
};

// A submission that was judged.
struct Attempt {
    std::string id;  // UUID
    Moment at;
    std::string problem;
    std::string package;  // hash of its content; empty if not known
    std::string language;
    judge::Verdict verdict = judge::Verdict::judge_error;
    std::optional<double> score;
    int passed = 0;
    int tests = 0;
    int hints = 0;  // the furthest hint that was seen
    bool solution_seen = false;
    std::optional<std::chrono::milliseconds> active;  // time worked on it
    std::string source;                               // hash of what was handed in
};

// What was handed in and what the judge said, whole.
struct AttemptText {
    std::vector<judge::SourceFile> files;
    std::string report;  // JSON, spar.report/1
};

// A rating that was given to a card.
struct Review {
    std::string id;
    Moment at;
    CardKey card;
    Rating rating = Rating::good;
    std::optional<Rating> suggested;  // what the evidence said, if there was any
    std::string reason;
    std::string attempt;  // the attempt that it rates; empty if none
};

// A mock interview that was begun.
struct Session {
    std::string id;
    Moment at;
    std::string format;
    std::string data = "{}";
};

// Anything else that happened: a hint, a note, a card put off.
struct Event {
    std::string id;
    Moment at;
    std::string kind;
    std::string item;     // a problem, a card's text(), a review's id; empty if none
    std::string session;  // empty if none
    std::string data = "{}";
};

// What kinds of events there are.
namespace event {
inline constexpr std::string_view kPick = "pick";
inline constexpr std::string_view kReset = "reset";
inline constexpr std::string_view kTest = "test";
inline constexpr std::string_view kSave = "save";          // the watch screen saw a change
inline constexpr std::string_view kHint = "hint";          // {"number"}
inline constexpr std::string_view kSolution = "solution";  // {"gave_up"}
inline constexpr std::string_view kNote = "note";          // {"text"}
inline constexpr std::string_view kBury = "bury";          // {"until"} in milliseconds
inline constexpr std::string_view kSuspend = "suspend";
inline constexpr std::string_view kResume = "resume";
inline constexpr std::string_view kUndo = "undo";            // item: the review
inline constexpr std::string_view kVacation = "vacation";    // {"from", "until"} as dates
inline constexpr std::string_view kWeights = "weights";      // {"w", "reviews", "loss", …}
inline constexpr std::string_view kFlashcard = "flashcard";  // {"front", "back", "tags"}
}  // namespace event

}  // namespace practice
