// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <array>

#include "cli/commands/mock.hpp"
#include "cli/exit_code.hpp"
#include "cli/mock/live.hpp"

namespace cli {
namespace {

using ui::Json;

struct Word {
    const char* name;
    const char* help;
    const char* rest;  // what follows it; empty: nothing
};

constexpr std::array kWords = {
    Word{"task", "What is asked; a number goes to that task", "NUMBER"},
    Word{"ask", "Ask the interviewer about what is open", "QUESTION"},
    Word{"approach", "Say how you would do it, and its cost", "TEXT"},
    Word{"note", "A note for yourself and the debrief; of a design, a part of the answer", "TEXT"},
    Word{"test", "Run the samples and the cases of cases.txt", ""},
    Word{"submit", "Run all tests", ""},
    Word{"hint", "The next hint", ""},
    Word{"answer", "Answer the question", "ANSWER"},
    Word{"skip", "Pass over the question", ""},
    Word{"next", "On to the next phase", ""},
    Word{"pause", "A pause of at most five minutes (with --practice)", ""},
    Word{"go", "End the pause", ""},
    Word{"seen", "You know the problem: end here and have another one", ""},
    Word{"end", "Finish; the last saved files are judged in the debrief", ""}};

Json task_json(const practice::mock::Task& task) {
    return Json::object({{"kind", Json::string(task.question ? "question" : "problem")},
                         {"id", Json::string(task.id)},
                         {"file", Json::string_or_null(task.file)}});
}

Json status_json(const mock::Room& room) {
    const auto line = room.timeline();
    const auto& phase = room.outline().phases[line.phase];
    std::vector<Json> tasks;
    for (const auto& task : room.outline().tasks) tasks.push_back(task_json(task));
    return Json::object({{"schema", Json::string("spar.mock.status/1")},
                         {"session", Json::string(room.record().session.id)},
                         {"format", Json::string(room.outline().format)},
                         {"mode", Json::string(name(room.outline().mode))},
                         {"phase", Json::string(phase.id)},
                         {"phase_ms", Json::integer(line.in_phase().count())},
                         {"elapsed_ms", Json::integer(line.now.count())},
                         {"left_ms", Json::integer(line.left.count())},
                         {"paused", Json::boolean(line.paused)},
                         {"over", Json::boolean(line.over)},
                         {"why", Json::string_or_null(line.why)},
                         {"tasks", Json::list(tasks)}});
}

void print_alarms(Context& context, mock::Room& room) {
    for (const std::string& alarm : room.alarms()) context.remark(">> " + alarm);
}

int say(Context& context, const std::string& word, const std::vector<std::string>& rest) {
    const practice::History history;
    mock::Room room(context, history);
    print_alarms(context, room);
    const std::string said = room.obey(fmt::format("{} {}", word, fmt::join(rest, " ")));
    if (context.json())
        context.print(Json::object({{"schema", Json::string("spar.mock.said/1")},
                                    {"said", Json::string(said)},
                                    {"over", Json::boolean(room.timeline().over)}}));
    else
        context.print(said);
    return kOk;
}

int status(Context& context) {
    const practice::History history;
    const auto open = practice::mock::open_session(history);
    if (!open) {
        if (context.json())
            context.print(Json::object(
                {{"schema", Json::string("spar.mock.status/1")}, {"session", Json::null()}}));
        context.remark("no mock interview is going on; `spar mock start swe-45` begins one");
        return kOk;
    }
    mock::Room room(context, history, *open);
    print_alarms(context, room);
    (void)room.settle();
    if (context.json())
        context.print(status_json(room));
    else
        context.print(room.timeline().over ? room.status_line() : room.obey("time"));
    return kOk;
}

int resume(Context& context) {
    const practice::History history;
    mock::Room room(context, history);
    return mock::live(context, room);
}

}  // namespace

void add_mock_talk(Arguments& mock) {
    mock.command("resume", "Go on with the interview that was begun").action([](Context& context) {
        return resume(context);
    });
    mock.command("status", "The phase and the time that is left").action([](Context& context) {
        return status(context);
    });
    for (const Word& word : kWords) {
        auto rest = std::make_shared<std::vector<std::string>>();
        auto command = mock.command(word.name, word.help);
        if (*word.rest != '\0') command.words(word.rest, *rest, word.help);
        command.action([rest, name = std::string(word.name)](Context& context) {
            return say(context, name, *rest);
        });
    }
}

}  // namespace cli
