// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "cli/context.hpp"
#include "cli/line_reader.hpp"
#include "cli/quiz_choice.hpp"
#include "cli/view/question_view.hpp"
#include "judge/theory/grade.hpp"

namespace cli {

// What came of one question of a quiz.
struct QuizResult {
    const judge::theory::Question* question = nullptr;
    std::uint64_t seed = 1;
    judge::theory::Grade grade;
    std::optional<double> confidence;
    double seconds = 0;
    bool skipped = false;
};

// Asks questions on stdin, one after the other: statement, answer, confidence, verdict,
// explanation.
class Quiz {
  public:
    struct Rules {
        LineReader::Deadline deadline = std::nullopt;
        bool asks_confidence = true;
    };

    Quiz(Context& context, QuizLog& log, Rules rules);

    // Asks until all are answered, the time is up, or the candidate leaves.
    [[nodiscard]] std::vector<QuizResult> run(const std::vector<Asked>& questions);

    // Why it ended before the last question; empty if it did not.
    [[nodiscard]] const std::string& ended() const noexcept { return ended_; }

  private:
    // The answers of the screen; with --json the talk goes to stderr.
    void say(const std::string& text);
    void say_markdown(const std::string& markdown);
    [[nodiscard]] std::optional<std::string> read(const std::string& prompt);
    [[nodiscard]] bool ask(const Asked& asked, const std::string& heading, QuizResult& result);
    [[nodiscard]] std::optional<std::string> read_answer(const judge::theory::Question& question);
    [[nodiscard]] std::optional<judge::theory::Grade> read_and_grade(
        const Asked& asked, const judge::theory::Instance& instance, const view::Order& order,
        std::string& answer);
    [[nodiscard]] bool ask_confidence(QuizResult& result);
    [[nodiscard]] bool confirm_points(QuizResult& result);
    void record(const QuizResult& result, const std::string& answer);

    Context& context_;
    QuizLog& log_;
    Rules rules_;
    LineReader reader_;
    std::string ended_;
};

// The summary under a quiz: score, calibration, what to look at again.
[[nodiscard]] std::string quiz_summary(const std::vector<QuizResult>& results);
[[nodiscard]] ui::Json quiz_json(const std::vector<QuizResult>& results, const std::string& ended);

}  // namespace cli
