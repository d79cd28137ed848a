// SPDX-License-Identifier: MIT
//
// One thread waits for whatever comes first: a key, a saved file, news of the run, a signal. A run
// has a thread of its own, so that a key is obeyed at once; a file saved while tests run begins
// them again, one saved during a submission waits for its end.
#include "cli/watch/loop.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/trial.hpp"
#include "cli/watch/watch.hpp"

namespace cli::watch {
namespace {

// Editors touch a file several times when they save it.
constexpr std::chrono::milliseconds kSettle{25};

}  // namespace

Watch::Watch(Context& context, JudgeFlags flags) : context_(context), flags_(std::move(flags)) {
    const char* term = std::getenv("TERM");
    interactive_ = context.screen().terminal && ::isatty(STDIN_FILENO) == 1 &&
                   (term == nullptr || std::string_view(term) != "dumb");
    take_up(select(context_, flags_.selector));
}

int Watch::run() {
    const std::stop_callback on_stop(context_.stop(), [this] { stopped_.ring(); });
    if (interactive_) keyboard_.emplace();
    if (Journal(context_).history() == nullptr)
        notice_ = "your history cannot be used: nothing is recorded";
    start(Purpose::test);
    while (!quit_ && !context_.stop().stop_requested()) wait();
    run_.reset();
    if (interactive_) context_.print("\r\x1b[K");
    keyboard_.reset();
    return context_.stop().stop_requested() || interrupted_ ? static_cast<int>(kInterrupted)
                                                            : exit_code_;
}

void Watch::take_up(const Selection& selection) {
    if (selection.folder.empty())
        throw judge::UserError(judge::Fault::not_found,
                               fmt::format("{}: not picked in this workspace; `spar pick {}` takes "
                                           "it up",
                                           selection.name(), selection.name()));
    folder_name_ = selection.folder;
    folder_ = context_.need_workspace().path_of(selection.folder);
    flags_.selector = selection.name();
    directory_ = std::make_unique<Directory>(folder_);
    report_.reset();
    judged_.reset();
    solved_ = false;
    said_.clear();
    hint_ = 0;
    body_ = Body::verdict;
}

// Milliseconds until the files may be looked at; -1 if there is no reason to.
int Watch::patience() const {
    const bool submitting = run_ && run_->purpose() == Purpose::submit;
    if (!pending_ || submitting) return -1;  // looked at when the submission has ended
    const auto left = touched_ + kSettle - std::chrono::steady_clock::now();
    return static_cast<int>(
        std::max(std::chrono::ceil<std::chrono::milliseconds>(left).count(), std::int64_t{0}));
}

void Watch::wait() {
    std::array<pollfd, 4> ready = {pollfd{directory_->fd(), POLLIN, 0},
                                   pollfd{news_.fd(), POLLIN, 0}, pollfd{stopped_.fd(), POLLIN, 0},
                                   pollfd{interactive_ ? STDIN_FILENO : -1, POLLIN, 0}};
    const int n = ::poll(ready.data(), ready.size(), patience());
    if (n < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "poll");
    if (n < 0) return;
    if (ready[0].revents != 0) {
        pending_ = true;
        touched_ = std::chrono::steady_clock::now();
        if (!directory_->drain())
            throw judge::UserError(judge::Fault::state,
                                   folder_.string() + ": the folder is no longer there");
    }
    if (ready[1].revents != 0) {
        news_.quiet();
        on_news();
    }
    if (ready[3].revents != 0)
        for (const char key : keyboard_->read())
            if (!quit_) on_key(key);
    if (!quit_ && patience() == 0) on_change();
}

// Files were touched, and then there was silence.
void Watch::on_change() {
    pending_ = false;
    guarded([&] {
        const auto solution = find_solution(folder_, flags_.language);
        if (fingerprint(solution, folder_ / "cases.txt") == seen_) return;
        start(Purpose::test);
    });
}

void Watch::on_news() {
    if (!run_) return;
    if (!run_->finished()) return draw_status();
    const std::unique_ptr<Run> done = std::move(run_);
    guarded([&] { finish(*done); });
    draw();
}

void Watch::start(Purpose purpose) {
    run_.reset();  // stops what is running
    message_.clear();
    said_.clear();
    body_ = Body::verdict;
    guarded([&] { begin(purpose); });
    draw();
}

void Watch::begin(Purpose purpose) {
    Job job = make_job(context_, flags_);
    seen_ = fingerprint(job.source, folder_ / "cases.txt");
    auto options = judge_options(context_, flags_, job);
    if (purpose == Purpose::submit)
        options.stop = judge::run::Stop::at_first_failure;
    else if (!choose_tests(context_, job, {.only = "", .range = ""}, options))
        throw judge::UserError(judge::Fault::usage,
                               "there is nothing to run: no sample, and no case in cases.txt");
    run_ = std::make_unique<Run>(std::move(job), std::move(options), purpose, news_);
    flags_.fresh = false;
}

void Watch::finish(const Run& run) {
    if (!run.report()) {
        message_ = run.fault();
        exit_code_ = kInternal;
        return;
    }
    report_ = run.report();
    judged_ = run.job();
    exit_code_ = exit_code_of(*report_);
    if (run.purpose() == Purpose::submit) {
        said_ = remember_submission(context_, run.job(), *report_, std::nullopt, nullptr);
        solved_ = report_->verdict == judge::Verdict::accepted;
        // A failing case that was added to cases.txt is no change of the candidate's.
        seen_ = fingerprint(run.job().source, folder_ / "cases.txt");
    } else {
        remember_test(context_, run.job(), *report_);
    }
}

int watch(Context& context, JudgeFlags flags) {
    if (!flags.file.empty())
        throw judge::UserError(judge::Fault::usage,
                               "a watch is for a problem of the workspace, not for --file");
    if (context.json() || flags.jsonl)
        throw judge::UserError(judge::Fault::usage,
                               "a watch is for people; `spar test --jsonl` is for programs");
    (void)context.need_workspace();
    Watch screen(context, std::move(flags));
    return screen.run();
}

}  // namespace cli::watch
