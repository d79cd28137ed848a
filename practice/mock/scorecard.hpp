// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/mock/timeline.hpp"

namespace practice::mock {

// What can be said of one coding task, as numbers.
struct CodingEvidence {
    std::string title = {};
    bool compiles = false;
    bool accepted = false;  // the last saved file
    int passed = 0;         // of all tests
    int tests = 0;
    std::optional<Span> first_correct = {};  // time of the session
    int submissions = 0;                     // until it was accepted
    int compile_errors = 0;
    int hints = 0;
    std::string declared_time = {};           // "n log n"; empty: not said
    std::string target_time = {};             // of the problem; empty: not stated
    std::optional<bool> reaches_target = {};  // by counted steps
    int approaches = 0;                       // compared before coding
    bool approach_first = false;              // said before the code was begun
    int asked = 0;                            // clarifications of the key ones
    int known = 0;                            // key clarifications that there are
    int own_cases = 0;
    int valid_cases = 0;  // whose input is valid and whose answer, if stated, is right
    int wrong = 0;        // known wrong solutions …
    int killed = 0;       // … that the own cases tell from a right one
    int thoughts = 0;     // of the think-aloud afterwards
    int prompts = 0;
};

// What can be said of a part with questions.
struct TheoryEvidence {
    std::string title = {};
    int asked = 0;
    int answered = 0;
    double reasoning = -1;    // mean score of numeric, formula, ordering; < 0: none were asked
    double knowledge = -1;    // … of choices, matching, short answers
    double explanation = -1;  // … of free answers, by the points that were recognised
    std::optional<double> seconds = {};  // per answer
    double target_seconds = 0;
    int thoughts = 0;
    int prompts = 0;
};

enum class Dimension : std::uint8_t { solving, technical, testing, communication };
inline constexpr std::array kDimensions = {Dimension::solving, Dimension::technical,
                                           Dimension::testing, Dimension::communication};
[[nodiscard]] std::string_view name(Dimension dimension);   // "problem_solving"
[[nodiscard]] std::string_view title(Dimension dimension);  // "Problem solving"
// What 1 to 4 mean, for who rates themselves.
[[nodiscard]] std::string_view anchor(Dimension dimension, int score);

// One thing that was seen, and whether it speaks for the candidate.
struct Fact {
    bool good = false;
    std::string text;
};

struct Score {
    int score = 0;  // 1 to 4; 0: nothing can be said
    std::vector<Fact> facts;
};

struct Scorecard {
    std::array<Score, kDimensions.size()> scores;
    [[nodiscard]] const Score& of(Dimension dimension) const {
        return scores.at(static_cast<std::size_t>(dimension));
    }
    Score& of(Dimension dimension) { return scores.at(static_cast<std::size_t>(dimension)); }
    [[nodiscard]] double overall() const;  // mean of what could be scored; 0 if nothing
    [[nodiscard]] bool advances() const;   // 3 or more, and no 1
};

// More evidence for the candidate never makes a score worse.
[[nodiscard]] Scorecard card_of(const CodingEvidence& evidence);
[[nodiscard]] Scorecard card_of(const TheoryEvidence& evidence);

// Several tasks or parts: the mean of each dimension, rounded half down; facts are put together.
[[nodiscard]] Scorecard combine(const std::vector<Scorecard>& cards);

// As it is recorded, and back; nullopt for what is none.
[[nodiscard]] std::string to_json(const Scorecard& card);
[[nodiscard]] std::optional<Scorecard> card_from(std::string_view data);

// A share with the interval in which the true one lies with 90 % confidence (Wilson's score
// interval: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212).
struct Readiness {
    int passed = 0;
    int sessions = 0;
    double low = 0;
    double high = 1;
};
[[nodiscard]] Readiness readiness(int passed, int sessions);
inline constexpr int kReadinessSessions = 8;  // the latest so many count

}  // namespace practice::mock
