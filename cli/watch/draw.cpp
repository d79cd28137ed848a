// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <string_view>

#include "cli/ui/escape.hpp"
#include "cli/ui/markdown.hpp"
#include "cli/ui/width.hpp"
#include "cli/watch/watch.hpp"

namespace cli::watch {
namespace {

constexpr std::string_view kClear = "\x1b[H\x1b[2J";
constexpr std::string_view kClearLine = "\r\x1b[K";

}  // namespace

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

}  // namespace cli::watch
