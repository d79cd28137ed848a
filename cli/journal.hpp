// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/context.hpp"
#include "cli/judging.hpp"
#include "practice/deck.hpp"
#include "practice/effort.hpp"
#include "practice/history.hpp"

namespace cli {

// The history for a command whose work does not depend on it: if it cannot be opened or written,
// that is said on stderr, and the work goes on.
class Journal {
  public:
    explicit Journal(const Context& context);
    [[nodiscard]] const practice::History* history() const noexcept {
        return history_ ? &*history_ : nullptr;
    }
    // False, and said, if it could not be written.
    [[nodiscard]] bool record(const practice::Entries& entries) const;
    // Records an event, or says why not.
    void note(std::string_view kind, const std::string& item, const std::string& data = "{}") const;

  private:
    const Context& context_;
    std::optional<practice::History> history_;
};

// The candidate's days: the setting `day_start`.
[[nodiscard]] practice::Calendar calendar(const Context& context);

// How cards are scheduled: by the settings, and the weights fitted last.
[[nodiscard]] practice::Scheduling scheduling(const Context& context,
                                              const practice::History& history);

// How long the problem should take: what it states, else by its difficulty.
[[nodiscard]] std::chrono::minutes target_of(const judge::Problem& problem);

// What became of a submission in the history.
struct Recorded {
    std::string attempt = {};  // its id; empty if it was not recorded
    std::optional<practice::Review> review = {};
    int days = 0;  // until the card is due
};
// Records a judged submission with its text and report and, if it is accepted, rates the problem's
// card: by the evidence, once a day, or by `grade` always.
[[nodiscard]] Recorded record_submission(const Context& context, const Job& job,
                                         const judge::Report& report,
                                         std::optional<practice::Rating> grade);

}  // namespace cli
