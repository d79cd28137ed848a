// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cli/clock.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/journal.hpp"
#include "cli/select.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "practice/event_data.hpp"
#include "practice/uuid.hpp"

namespace cli {
namespace {

using ui::Json;

struct Options {
    std::string selector;
    std::string text;
};

int show(Context& context, const std::string& problem) {
    const auto notes = practice::History().events(practice::event::kNote, problem);
    if (context.json()) {
        std::vector<Json> items;
        for (const practice::Event& note : notes)
            items.push_back(Json::object(
                {{"at_ms", Json::integer(practice::to_ms(note.at))},
                 {"text", Json::string(practice::text_in(note, "text").value_or(""))}}));
        context.print(Json::object({{"schema", Json::string("spar.note/1")},
                                    {"id", Json::string(problem)},
                                    {"notes", Json::list(items)}}));
        return kOk;
    }
    for (const practice::Event& note : notes) {
        context.print(ui::paint(context.screen(), ui::Role::faint, practice::local_text(note.at)));
        for (const std::string& line :
             ui::wrap(ui::printable(practice::text_in(note, "text").value_or("")),
                      context.screen().width - 2))
            context.print("  " + line);
    }
    if (notes.empty()) context.remark("no note yet; spar note PROBLEM -m TEXT adds one");
    return kOk;
}

int note(Context& context, const Options& options) {
    const Selection selection = select(context, options.selector);
    if (options.text.empty()) return show(context, selection.id);
    const auto data = Json::object({{"text", Json::string(options.text)}});
    const practice::Moment at = now();
    if (!Journal(context).record(
            {.events = {{practice::new_uuid(at), at, std::string(practice::event::kNote),
                         selection.id, "", data.text}}}))
        return kState;
    context.remark("noted on " + selection.name());
    return kOk;
}

}  // namespace

void add_note(CommandLine& line) {
    auto options = std::make_shared<Options>();
    line.command("note", "", "Read or add your notes on a problem")
        .positional("PROBLEM", options->selector, "Which; the current one if not given")
        .text("-m,--message", options->text, "TEXT", "Add this note")
        .footer("Example:\n  spar note pair-with-gap -m 'two pointers from both ends'")
        .action([options](Context& context) { return note(context, *options); });
}

}  // namespace cli
