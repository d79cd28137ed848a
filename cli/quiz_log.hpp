// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace cli {

// One answered question, as the log keeps it.
struct QuizEntry {
    std::string time;  // UTC, "2026-03-01T10:20:30Z"
    std::string question;
    std::uint64_t seed = 1;
    std::string answer;
    std::string verdict;
    std::optional<double> score;
    std::optional<double> confidence;  // 0 to 1
    double seconds = 0;
};

// What was asked before: $XDG_DATA_HOME/spar/quiz.jsonl, one JSON object a line, only ever
// appended.
class QuizLog {
  public:
    // Reads the file; lines that are no entry (a torn last one) are passed over.
    explicit QuizLog(std::filesystem::path file);

    struct Past {
        int times = 0;
        QuizEntry last;
    };
    [[nodiscard]] const std::map<std::string, Past>& past() const noexcept { return past_; }

    // Appends with one write, so that two programs cannot mix their lines. Throws UserError{state}.
    void add(const QuizEntry& entry);

  private:
    void take(QuizEntry entry);

    std::filesystem::path file_;
    std::map<std::string, Past> past_;
};

}  // namespace cli
