// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/context.hpp"
#include "cli/judging.hpp"
#include "judge/theory/library.hpp"
#include "practice/history.hpp"
#include "practice/mock/log.hpp"

namespace cli::mock {

// The room of an interview: takes what the candidate says, answers as the interviewer does, and
// records all of it at once. The live screen and the single commands (`spar mock ask …`) both talk
// to it, at the same time if they like: what it knows is read from the record each time.
class Room {
  public:
    // The session that is going on. Throws judge::UserError{state} if there is none.
    Room(Context& context, const practice::History& history);
    Room(Context& context, const practice::History& history, practice::mock::Record record);

    // A command of kVerbs with what follows it; with questions, any other line is an answer. What
    // the interviewer says, ready to be printed.
    [[nodiscard]] std::string obey(std::string_view line);

    // Keeps the files that changed since they were last seen; with `until` only those that were
    // saved by then.
    void keep(std::optional<practice::Moment> until = std::nullopt);
    // Keeps the files and records the end if the time is up. True if it has ended.
    bool settle();
    // What the interviewer says of the time since the last call.
    [[nodiscard]] std::vector<std::string> alarms();

    [[nodiscard]] practice::mock::Timeline timeline() const;
    [[nodiscard]] const practice::mock::Record& record() const noexcept { return record_; }
    [[nodiscard]] const practice::mock::Outline& outline() const noexcept {
        return record_.outline;
    }
    // The task at hand; none in a break or when all has been asked.
    [[nodiscard]] const practice::mock::Task* task() const;
    // What is asked now, as the interviewer says it.
    [[nodiscard]] std::string asked() const;
    // Format, phase, and what is left, on one line.
    [[nodiscard]] std::string status_line() const;
    // What is written where the candidate asks for help.
    [[nodiscard]] std::string help() const;
    // Reads what others have recorded.
    void refresh() { practice::mock::refresh(history_, record_); }

  private:
    struct Verb {
        std::string_view name;
        std::string_view help;
        std::string (Room::*does)(std::string_view rest);
        bool with_questions;  // a word that is no answer
    };
    [[nodiscard]] static const std::vector<Verb>& verbs();
    [[nodiscard]] practice::mock::Ask ask() const;
    [[nodiscard]] JudgeFlags flags_of(const practice::mock::Task& task) const;
    [[nodiscard]] static judge::Problem problem_of(const practice::mock::Task& task);
    [[nodiscard]] const practice::mock::Task& need_problem() const;
    [[nodiscard]] std::vector<const practice::mock::Task*> tasks_at_hand() const;
    [[nodiscard]] std::size_t count(std::string_view kind, std::string_view item = "") const;
    void note(std::string_view kind, const std::string& item, const std::string& data = "{}");
    [[nodiscard]] std::string paint_markdown(const std::string& markdown) const;

    std::string say_help(std::string_view rest);
    std::string say_time(std::string_view rest);
    std::string say_task(std::string_view rest);
    std::string clarify(std::string_view rest);
    std::string approach(std::string_view rest);
    std::string write_note(std::string_view rest);
    std::string next(std::string_view rest);
    std::string test(std::string_view rest);
    std::string submit(std::string_view rest);
    std::string hint(std::string_view rest);
    std::string answer(std::string_view rest);
    std::string skip(std::string_view rest);
    std::string pause(std::string_view rest);
    std::string go_on(std::string_view rest);
    std::string seen(std::string_view rest);
    std::string end(std::string_view rest);

    [[nodiscard]] std::string refused_in_strict(std::string_view what) const;
    [[nodiscard]] judge::Report judge_task(const practice::mock::Task& task, bool all,
                                           std::string* shown);
    [[nodiscard]] std::string verdict_text(const judge::Report& report) const;
    [[nodiscard]] std::string question_text(const practice::mock::Task& task) const;
    [[nodiscard]] const judge::theory::Library& library() const;
    [[nodiscard]] const practice::mock::Task* question_at_hand() const;

    Context& context_;
    const practice::History& history_;
    practice::mock::Record record_;
    practice::mock::Span told_{0};  // up to when the time was spoken of
    mutable std::optional<judge::theory::Library> library_;
};

// A question's or problem's name as events have it: two questions of one session may be the same.
[[nodiscard]] std::string item_of(const practice::mock::Task& task);

// {"verdict", "passed", "tests", "compiles"} of a report.
[[nodiscard]] std::string report_data(const judge::Report& report);

}  // namespace cli::mock
