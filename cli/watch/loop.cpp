// SPDX-License-Identifier: MIT
//
// One thread waits for whatever comes first: a key, a saved file, news of the run, a signal. A run
// has a thread of its own, so that a key is obeyed at once; a file saved while tests run begins
// them again, one saved during a submission waits for its end.
#include "cli/watch/loop.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <system_error>

#include "cli/desk.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/trial.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/markdown.hpp"
#include "cli/ui/width.hpp"
#include "cli/watch/files.hpp"
#include "cli/watch/keyboard.hpp"
#include "cli/watch/run.hpp"
#include "cli/watch/view.hpp"
#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"

namespace cli::watch {
namespace {

constexpr int kSettleMs = 25;  // editors touch a file several times when they save it
constexpr std::string_view kClear = "\x1b[H\x1b[2J";
constexpr std::string_view kClearLine = "\r\x1b[K";

enum class Body : std::uint8_t { verdict, hint, test_case, diff, ask_reset };

class Watch {
  public:
    Watch(Context& context, JudgeFlags flags) : context_(context), flags_(std::move(flags)) {
        const char* term = std::getenv("TERM");
        interactive_ = context.screen().terminal && ::isatty(STDIN_FILENO) == 1 &&
                       (term == nullptr || std::string_view(term) != "dumb");
        take_up(select(context_, flags_.selector));
    }

    int run() {
        const std::stop_callback on_stop(context_.stop(), [this] { stopped_.ring(); });
        if (interactive_) keyboard_.emplace();
        if (Journal(context_).history() == nullptr)
            notice_ = "your history cannot be used: nothing is recorded";
        start(Purpose::test);
        while (!quit_ && !context_.stop().stop_requested()) wait();
        run_.reset();
        if (interactive_) context_.print(std::string(kClearLine));
        keyboard_.reset();
        return context_.stop().stop_requested() || interrupted_ ? static_cast<int>(kInterrupted)
                                                                : exit_code_;
    }

  private:
    void take_up(const Selection& selection);
    void wait();
    void on_change();
    void on_news();
    void on_key(char key);
    void on_answer(char key);
    void start(Purpose purpose);
    void begin(Purpose purpose);
    void finish(const Run& run);
    void hint();
    void reset();
    void next();
    void draw();
    void draw_status();
    [[nodiscard]] std::string body_text(const ui::Screen& screen) const;
    [[nodiscard]] std::string status() const;
    [[nodiscard]] std::vector<Key> keys() const;
    [[nodiscard]] ui::Screen screen() const;
    // Does what may meet a slip of the candidate's (a bad case, a missing file): it is shown, and
    // the watch goes on.
    template <class Work>
    void guarded(const Work& work) {
        try {
            work();
        } catch (const judge::UserError& e) {
            message_ = e.what();
        }
    }

    Context& context_;
    JudgeFlags flags_;
    bool interactive_ = false;
    std::filesystem::path folder_;
    std::string folder_name_;
    std::unique_ptr<Directory> directory_;
    std::optional<Keyboard> keyboard_;
    Bell news_, stopped_;
    std::unique_ptr<Run> run_;   // what is being judged
    std::optional<Job> judged_;  // what the report is about
    std::optional<judge::Report> report_;
    std::string seen_;  // fingerprint of what was judged last
    Body body_ = Body::verdict;
    std::size_t shown_case_ = 0;
    std::size_t hint_ = 0;
    std::string message_;
    std::vector<std::string> said_;
    std::string notice_;
    bool solved_ = false;
    bool pending_ = false;
    bool quit_ = false;
    bool interrupted_ = false;
    int exit_code_ = kOk;
};

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

void Watch::wait() {
    std::array<pollfd, 4> ready = {pollfd{directory_->fd(), POLLIN, 0},
                                   pollfd{news_.fd(), POLLIN, 0}, pollfd{stopped_.fd(), POLLIN, 0},
                                   pollfd{interactive_ ? STDIN_FILENO : -1, POLLIN, 0}};
    const int n = ::poll(ready.data(), ready.size(), pending_ ? kSettleMs : -1);
    if (n < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "poll");
    if (n == 0) return on_change();
    if (n < 0) return;
    if (ready[0].revents != 0) {
        pending_ = true;
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
}

// Files were touched, and then there was silence.
void Watch::on_change() {
    if (run_ && run_->purpose() == Purpose::submit) return;  // looked at again when it ends
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
        said_ = remember_submission(context_, run.job(), *report_, std::nullopt);
        solved_ = report_->verdict == judge::Verdict::accepted;
        // A failing case that was added to cases.txt is no change of the candidate's.
        seen_ = fingerprint(run.job().source, folder_ / "cases.txt");
    } else {
        remember_test(context_, run.job(), *report_);
    }
}

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

ui::Screen Watch::screen() const {
    ui::Screen out = context_.screen();
    out.width = ui::screen_of(STDOUT_FILENO, ui::When::never, false).width;  // it may have changed
    return out;
}

std::string Watch::body_text(const ui::Screen& screen) const {
    if (body_ == Body::hint && judged_ && judged_->problem.interview)
        return ui::render_markdown(judged_->problem.interview->hints[hint_ - 1], screen);
    if (!report_) return "";
    if (body_ == Body::test_case) return case_view(judged_->problem, *report_, shown_case_, screen);
    if (body_ == Body::diff) return diff_view(report_->tests[shown_case_], screen);
    view::Show show = show_of(context_, *judged_, flags_);
    show.screen = screen;
    return view::verdict_screen(judged_->problem, *report_, show);
}

std::string Watch::status() const {
    if (body_ == Body::ask_reset) return "begin again from the stub? what is there is kept (y/n) ";
    if (!run_) return "waiting for a save";
    const Progress progress = run_->progress();
    const char* what = run_->purpose() == Purpose::submit ? "submitting" : "checking";
    if (progress.compiling) return fmt::format("{}: compiling", what);
    if (progress.all > 0) return fmt::format("{}: {}/{} tests", what, progress.done, progress.all);
    return fmt::format("{} …", what);
}

std::vector<Key> Watch::keys() const {
    std::vector<Key> out;
    if (solved_) out.push_back({"n", "next problem"});
    out.insert(out.end(), {{"s", "submit"}, {"h", "hint"}});
    if (report_ && !report_->tests.empty()) out.insert(out.end(), {{"1-9", "case"}, {"d", "diff"}});
    if (body_ != Body::verdict) out.push_back({"Enter", "back"});
    out.insert(out.end(), {{"r", "run again"}, {"x", "reset"}, {"q", "quit"}});
    return out;
}

void Watch::draw_status() {
    if (!interactive_) return;
    const ui::Screen now = screen();
    context_.out().write(kClearLine);
    context_.out().write(ui::cut(status(), now.width - 1, ui::symbols(now).ellipsis));
    context_.out().flush();
}

void Watch::draw() {
    const ui::Screen now = screen();
    const auto lines = [&](const std::string& text, ui::Role role) {
        for (const std::string& line : ui::wrap(ui::printable(text), now.width - 1))
            context_.print(ui::paint(now, role, line));
    };
    if (!interactive_) {  // each verdict below the one before
        if (run_) return;
        if (!message_.empty())
            lines(message_, ui::Role::warning);
        else
            context_.print(body_text(now));
        for (const std::string& line : said_) lines(line, ui::Role::faint);
        return context_.out().flush();
    }
    context_.out().write(kClear);
    lines(fmt::format("{} {} watching {}", folder_name_, ui::symbols(now).dash, folder_.string()),
          ui::Role::faint);
    if (!notice_.empty()) lines(notice_, ui::Role::warning);
    if (!message_.empty())
        lines(message_, ui::Role::warning);
    else if (const std::string text = body_text(now); !text.empty())
        context_.print(text);
    for (const std::string& line : said_) lines(line, ui::Role::accent);
    context_.print("\n" + key_line(keys(), now));
    draw_status();
}

}  // namespace

int watch(Context& context, JudgeFlags flags) {
    if (!flags.file.empty())
        throw judge::UserError(judge::Fault::usage,
                               "a watch is for a problem of the workspace, not for --file");
    if (context.json() || flags.jsonl)
        throw judge::UserError(judge::Fault::usage,
                               "a watch is for people; `spar test --jsonl` is for programs");
    (void)context.need_workspace();
    return Watch(context, std::move(flags)).run();
}

}  // namespace cli::watch
