// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <map>

#include "cli/commands/mock.hpp"
#include "cli/exit_code.hpp"
#include "cli/mock/formats.hpp"
#include "cli/mock/saved.hpp"
#include "cli/select.hpp"
#include "cli/statement.hpp"
#include "cli/ui/diff.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/markdown.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"
#include "judge/support/source.hpp"
#include "practice/event_data.hpp"
#include "practice/mock/findings.hpp"

namespace cli {
namespace {

namespace what = practice::mock::what;
using practice::mock::clock_text;
using practice::mock::Dimension;
using practice::mock::Format;
using practice::mock::Span;

struct Options {
    std::string session = "last";
    std::string speed = "60";
    std::string problem, format = "swe-45", file;
};

// What happened, in a line.
std::string line_of(const practice::Event& event) {
    const auto text = [&](const char* key) { return practice::text_in(event, key).value_or(""); };
    if (event.kind == what::kAsk)
        return fmt::format("asked: {} → {}", text("question"), text("answer"));
    if (event.kind == what::kApproach) return "approach: " + text("text");
    if (event.kind == what::kNote) return "note: " + text("text");
    if (event.kind == what::kAnswer)
        return fmt::format("answered {}: {}", event.item, text("answer"));
    if (event.kind == what::kTest || event.kind == what::kSubmit)
        return fmt::format("{}: {}, {} of {}", event.kind == what::kTest ? "test" : "submit",
                           text("verdict"), practice::integer_in(event, "passed").value_or(0),
                           practice::integer_in(event, "tests").value_or(0));
    if (event.kind == what::kHint) return "took a hint";
    if (event.kind == what::kNext) return "went on to the next phase";
    if (event.kind == what::kPause) return "pause";
    if (event.kind == what::kGoOn) return "went on";
    if (event.kind == what::kEnd) return "end: " + text("why");
    return "";
}

double speed_of(const std::string& text) {
    try {
        std::size_t used = 0;
        const double speed = std::stod(text, &used);
        if (used == text.size() && speed >= 1 && speed <= 1e6) return speed;
    } catch (const std::logic_error&) {  // said below
    }
    throw judge::UserError(judge::Fault::usage,
                           "--speed: expected how many times as fast, from 1 to 1000000");
}

// Waits so that the replay keeps its pace; false if it was interrupted.
bool wait(const Context& context, Span span, double speed) {
    const auto end = std::chrono::steady_clock::now() +
                     std::chrono::duration_cast<std::chrono::steady_clock::duration>(span / speed);
    while (!context.stop().stop_requested() && std::chrono::steady_clock::now() < end) {
        const auto left = std::chrono::ceil<Span>(end - std::chrono::steady_clock::now());
        (void)::poll(nullptr, 0, static_cast<int>(std::clamp<Span::rep>(left.count(), 0, 100)));
    }
    return !context.stop().stop_requested();
}

void print_change(Context& context, const std::string& before, const std::string& after) {
    for (const ui::DiffLine& line : ui::unified(ui::diff_lines(before, after))) {
        const bool same = line.change == ui::Change::same;
        const auto role = line.change == ui::Change::added ? ui::Role::good : ui::Role::bad;
        const std::string text = "        " + ui::printable(line.text);
        context.print(same ? text : ui::paint(context.screen(), role, text));
    }
}

int replay(Context& context, const Options& options) {
    const double speed = speed_of(options.speed);
    const practice::History history;
    const auto record = practice::mock::find_session(history, options.session);
    const auto last = record.events.empty() ? record.outline.begun
                                            : practice::mock::instant_of(record.events.back());
    const auto line = practice::mock::timeline(record.outline, record.events, last);
    std::map<std::string, std::string> texts;
    Span shown(0);
    context.print(
        fmt::format("{}, {}", record.outline.title, practice::local_text(record.session.at)));
    for (const auto& happened : line.log) {
        if (!wait(context, happened.at - shown, speed)) return kInterrupted;
        shown = happened.at;
        const bool saved = happened.event.kind == what::kSave;
        const std::string text = saved ? "saved " + happened.event.item : line_of(happened.event);
        if (text.empty()) continue;
        context.print(fmt::format("{}  {}", clock_text(happened.at), ui::printable(text)));
        if (saved) {
            practice::mock::Timeline one{.log = {happened}};
            for (const auto& save : mock::saves_of(one, happened.event.item))
                if (!save.submission.files.empty()) {
                    const std::string& now = save.submission.files.front().text;
                    print_change(context, texts[happened.event.item], now);
                    texts[happened.event.item] = now;
                }
        }
        context.out().flush();
    }
    return kOk;
}

// The package's own sheet of what to look for; empty if it has none.
std::string rubric_of(const judge::Problem& problem) {
    const auto file = problem.directory / "interview" / "rubric.yaml";
    std::error_code error;
    return std::filesystem::is_regular_file(file, error) ? judge::read_source(file).text : "";
}

std::string packet_markdown(const judge::Problem& problem, const Format& format) {
    std::string out = fmt::format(
        "# Interviewer's packet: {}\n\n{}, {} minutes. Not for the "
        "candidate.\n\n## Timetable\n\n",
        problem.title(), format.title, format.length().count());
    std::chrono::minutes at(0);
    for (const auto& phase : format.phases) {
        out += fmt::format("- **{:02}:00 {}** ({} min): {}\n", at.count(), phase.title,
                           phase.length.count(), phase.say);
        at += phase.length;
    }
    const std::string brief = brief_markdown(problem);
    if (!brief.empty()) out += "\n## Say this, and no more\n\n" + brief;
    const auto& interview = problem.interview;
    if (interview && !interview->clarifications.empty()) {
        out += "\n## If they ask\n\n";
        for (const auto& one : interview->clarifications)
            out += fmt::format("- *{}*: {}\n", fmt::join(one.asks, ", "), one.answer);
    }
    if (interview && !interview->hints.empty()) {
        out += "\n## Hints, one at a time\n\n";
        for (const auto& hint : interview->hints) out += hint + "\n";
    }
    if (interview && !interview->followups.empty()) {
        out += "\n## Follow-up questions\n\n";
        for (const auto& one : interview->followups) out += one + "\n";
    }
    if (interview && !interview->target_time.empty())
        out += fmt::format("\nTarget: O({}) time, O({}) space.\n", interview->target_time,
                           interview->target_space);
    if (const std::string rubric = rubric_of(problem); !rubric.empty())
        out += "\n## Look for\n\n```\n" + rubric + "```\n";
    out += "\n## Score\n\n| | 1 | 2 | 3 | 4 | yours |\n|---|---|---|---|---|---|\n";
    for (const Dimension dimension : practice::mock::kDimensions) {
        out += fmt::format("| {} |", title(dimension));
        for (int score = 1; score <= 4; ++score)
            out += fmt::format(" {} |", anchor(dimension, score));
        out += " |\n";
    }
    return out + "\n## The whole statement\n\n" + statement_markdown(problem);
}

int packet(Context& context, const Options& options) {
    const auto all = mock::formats(context);
    const Format& format = practice::mock::find_format(all, options.format);
    const judge::Problem problem = load(context, select(context, options.problem));
    const std::string text = packet_markdown(problem, format);
    if (!options.file.empty()) {
        judge::write_atomically(options.file, text);
        context.remark("written to " + options.file);
    } else {
        context.print(context.screen().terminal ? ui::render_markdown(text, context.screen())
                                                : text);
    }
    return kOk;
}

}  // namespace

void add_mock_packet(Arguments& mock) {
    auto options = std::make_shared<Options>();
    mock.command("replay", "See an interview once more, faster")
        .positional("SESSION", options->session, "Which; the last one if not given")
        .text("--speed", options->speed, "X",
              "So many times as fast; 60 shows a minute in a second")
        .action([options](Context& context) { return replay(context, *options); });
    mock.command("packet", "A sheet for a friend who interviews you")
        .required("PROBLEM", options->problem, "The problem")
        .text("--format", options->format, "FORMAT", "The timetable; swe-45 if not given")
        .text("-o,--output", options->file, "FILE", "Write it there as Markdown")
        .footer("Example:\n  spar mock packet pair-with-gap -o packet.md")
        .action([options](Context& context) { return packet(context, *options); });
}

}  // namespace cli
