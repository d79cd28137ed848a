// SPDX-License-Identifier: MIT
#include "cli/commands/mock.hpp"

#include <fmt/format.h>

#include <charconv>
#include <random>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/mock/choice.hpp"
#include "cli/mock/clock.hpp"
#include "cli/mock/folder.hpp"
#include "cli/mock/formats.hpp"
#include "cli/mock/live.hpp"
#include "cli/questions.hpp"
#include "cli/ui/table.hpp"
#include "judge/language/toolchain.hpp"
#include "judge/support/error.hpp"
#include "judge/support/files.hpp"

namespace cli {
namespace {

using practice::mock::Format;
using practice::mock::Mode;
using ui::Json;

struct Options {
    std::string format, factor, seed, language, problems;
    bool strict = false;
    bool practice = false;
    bool detach = false;
};

Json phase_json(const practice::mock::Phase& phase) {
    return Json::object({{"id", Json::string(phase.id)},
                         {"title", Json::string(phase.title)},
                         {"minutes", Json::integer(phase.length.count())},
                         {"break", Json::boolean(phase.rest)}});
}

Json format_json(const Format& format) {
    std::vector<Json> phases;
    for (const auto& phase : format.phases) phases.push_back(phase_json(phase));
    return Json::object({{"id", Json::string(format.id)},
                         {"title", Json::string(format.title)},
                         {"about", Json::string(format.about)},
                         {"minutes", Json::integer(format.length().count())},
                         {"phases", Json::list(phases)}});
}

int formats(Context& context) {
    const auto all = mock::formats(context);
    if (context.json()) {
        std::vector<Json> items;
        for (const Format& format : all) items.push_back(format_json(format));
        context.print(Json::object(
            {{"schema", Json::string("spar.mock.formats/1")}, {"formats", Json::list(items)}}));
        return kOk;
    }
    std::vector<ui::Row> rows;
    for (const Format& format : all)
        rows.push_back({format.id, std::to_string(format.length().count()),
                        std::to_string(format.phases.size()), format.title});
    for (const std::string& row : ui::layout_table({{"format", ui::Align::left, false},
                                                    {"minutes", ui::Align::right, false},
                                                    {"phases", ui::Align::right, false},
                                                    {"", ui::Align::left, true}},
                                                   rows, context.screen(), ui::Frame::none))
        context.print(row);
    context.remark("next: spar mock start swe-45");
    return kOk;
}

double factor_of(const std::string& text) {
    if (text.empty()) return 1;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size() && value >= 0.01 && value <= 10)
        return value;
    throw judge::UserError(judge::Fault::usage,
                           "--time-factor: expected a number from 0.01 to 10, such as 1.25");
}

std::uint64_t seed_of(const std::string& text) {
    if (!text.empty()) return parse_seed(text);
    constexpr std::uint64_t kSeeds = 1'000'000;
    return 1 + std::random_device()() % kSeeds;
}

Mode mode_of(const Options& options) {
    if (options.strict && options.practice)
        throw judge::UserError(judge::Fault::usage,
                               "--strict and --practice are opposites: take one of them");
    if (options.strict) return Mode::strict;
    return options.practice ? Mode::practice : Mode::normal;
}

practice::mock::Outline outline_of(Context& context, const practice::History& history,
                                   const Format& format, const Options& options) {
    practice::mock::Outline outline{.format = format.id,
                                    .title = format.title,
                                    .mode = mode_of(options),
                                    .factor = factor_of(options.factor),
                                    .seed = seed_of(options.seed),
                                    .parts = format.parts,
                                    .phases = format.phases};
    const std::string& language =
        options.language.empty() ? context.config().value("language") : options.language;
    outline.language = judge::language::toolchain(language).id;
    const mock::Wish wish{.language = outline.language,
                          .problems = mock::split_commas(options.problems),
                          .seed = outline.seed};
    outline.tasks = mock::choose(context, history, format, wish);
    return outline;
}

int start(Context& context, const Options& options) {
    const auto all = mock::formats(context);
    const Format& format = practice::mock::find_format(all, options.format);
    const practice::History history;
    mock::require_none_open(history);
    auto outline = outline_of(context, history, format, options);
    outline.begun = mock::instant();
    outline.directory = mock::new_directory(context, format.id, outline.begun.wall).string();
    mock::lay_out(context, outline);
    outline.begun = mock::instant();  // making the folders is not the candidate's time
    mock::Room room(context, history, practice::mock::begin(history, std::move(outline)));
    room.keep();
    context.remark(fmt::format("{}, {} minutes; this session is --seed {}", format.title,
                               format.length().count(), room.outline().seed));
    const auto& first = room.outline().phases.front();
    context.remark(fmt::format("{}: {}", first.title, first.say));
    if (!options.detach) return mock::live(context, room);
    context.print(room.asked());
    return kOk;
}

}  // namespace

void add_mock(CommandLine& line) {
    auto options = std::make_shared<Options>();
    auto command = line.command("mock", "", "Mock interviews: begin, talk, look back");
    command.require_command();
    command.command("formats", "The kinds of interviews")
        .footer("One's own formats are YAML files in $XDG_CONFIG_HOME/spar/formats (docs/mock.md).")
        .action([](Context& context) { return formats(context); });
    auto begin = command.command("start", "Begin an interview");
    begin.required("FORMAT", options->format, "Which kind; `spar mock formats` lists them")
        .text("--time-factor", options->factor, "X",
              "So many times the time, 1.25 for a quarter more")
        .flag("--strict", options->strict,
              "No run before an approach, three submissions, no details")
        .flag("--practice", options->practice, "Two pauses, and verdicts in full")
        .text("--seed", options->seed, "N", "The same seed and history: the same tasks")
        .text("--problems", options->problems, "A,B", "These problems instead of chosen ones")
        .text("-l,--lang", options->language, "LANG", "The language of the files to begin with")
        .flag("--detach", options->detach, "Begin, and leave the talking to single commands")
        .footer(
            "One interview at a time. It goes on when the terminal is closed: `spar mock "
            "resume`.\n\n"
            "Examples:\n  spar mock start swe-45\n  spar mock start oa-70x4 --time-factor 1.25")
        .action([options](Context& context) { return start(context, *options); });
    add_mock_talk(command);
    add_mock_after(command);
    add_mock_packet(command);
}

}  // namespace cli
