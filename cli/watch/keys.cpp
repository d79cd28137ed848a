// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "cli/desk.hpp"
#include "cli/journal.hpp"
#include "cli/watch/watch.hpp"
#include "judge/language/compile.hpp"

namespace cli::watch {

void Watch::on_key(char key) {
    if (key == Keyboard::kInterrupt) interrupted_ = true;
    if (key == 'q' || key == Keyboard::kInterrupt || key == Keyboard::kEndOfInput) {
        quit_ = true;
        return;
    }
    if (key == Keyboard::kSuspend) {
        keyboard_->suspend();
        return draw();
    }
    if (body_ == Body::ask_reset) return on_answer(key);
    if (run_ && run_->purpose() == Purpose::submit) return;  // it is not to be lost by a slip
    if (key == 's') return start(Purpose::submit);
    if (key == 'r') {
        flags_.fresh = true;
        return start(Purpose::test);
    }
    message_.clear();
    if (key == 'h') guarded([&] { hint(); });
    if (key == 'n') guarded([&] { next(); });
    if (key == 'x') body_ = Body::ask_reset;
    if (key == '\n' || key == '\r') body_ = Body::verdict;
    if (report_ && !report_->tests.empty()) {
        const std::size_t count = report_->tests.size();
        const auto number = static_cast<std::size_t>(key - '0');
        if (key >= '1' && key <= '9' && number <= count) {
            shown_case_ = number - 1;
            body_ = Body::test_case;
        }
        if (key == 'd') {
            if (body_ != Body::test_case) shown_case_ = first_failure(*report_);
            body_ = shown_case_ < count ? Body::diff : Body::verdict;
            if (body_ == Body::verdict) message_ = "nothing failed: there is no difference to show";
        }
    }
    draw();
}

void Watch::on_answer(char key) {
    body_ = Body::verdict;
    if (key == 'y' || key == 'Y') guarded([&] { reset(); });
    draw();
}

// The next hint, recorded with its price; the last one stays.
void Watch::hint() {
    const Selection selection = select(context_, flags_.selector);
    const judge::Problem problem = load(context_, selection);
    const std::size_t count = problem.interview ? problem.interview->hints.size() : 0;
    if (count == 0) {
        message_ = "the package has no hints";
        return;
    }
    const Workspace& workspace = context_.need_workspace();
    const std::size_t known = workspace.hints_seen(folder_name_);
    hint_ = std::min(body_ == Body::hint ? hint_ + 1 : std::max<std::size_t>(hint_, 1), count);
    if (hint_ > known) {
        workspace.remember_hints_seen(folder_name_, hint_);
        Journal(context_).note(practice::event::kHint, problem.id,
                               fmt::format(R"({{"number":{}}})", hint_));
    }
    said_ = {fmt::format("hint {} of {}; a solution after it is rated {} at best", hint_, count,
                         practice::name(practice::best_after_hints(static_cast<int>(hint_))))};
    judged_ = judged_.value_or(
        Job{.selection = selection, .problem = problem, .source = {}, .submission = {}});
    body_ = Body::hint;
}

void Watch::reset() {
    const Selection selection = select(context_, flags_.selector);
    const judge::Problem problem = load(context_, selection);
    const auto solution = find_solution(folder_, flags_.language);
    const std::string language = judge::language::read_submission(solution).language;
    (void)lay_out(context_.need_workspace(), selection, problem,
                  judge::language::toolchain(language), Existing::replace);
    Journal(context_).note(practice::event::kReset, problem.id);
    said_ = {"begun again; what was there is kept as " + solution.filename().string() + ".old"};
    pending_ = true;
}

void Watch::next() {
    if (!solved_) {
        message_ = "not solved yet: s submits";
        return;
    }
    const Selection selection = select(context_, "next");
    const judge::Problem problem = load(context_, selection);
    const std::string language = judged_->submission.language;
    (void)lay_out(context_.need_workspace(), selection, problem,
                  judge::language::toolchain(language), Existing::keep);
    Journal(context_).note(practice::event::kPick, problem.id);
    take_up(select(context_, selection.id));
    start(Purpose::test);
}

}  // namespace cli::watch
