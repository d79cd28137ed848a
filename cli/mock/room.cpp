// SPDX-License-Identifier: MIT
#include "cli/mock/room.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/mock/choice.hpp"
#include "cli/mock/clock.hpp"
#include "cli/mock/folder.hpp"
#include "cli/questions.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/markdown.hpp"
#include "judge/bank/package.hpp"
#include "judge/language/compile.hpp"
#include "judge/support/error.hpp"
#include "judge/support/source.hpp"
#include "judge/support/text.hpp"
#include "practice/event_data.hpp"
#include "practice/files_json.hpp"

namespace cli::mock {
namespace {

namespace fs = std::filesystem;
namespace what = practice::mock::what;
using nlohmann::json;
using practice::mock::clock_text;
using practice::mock::Mode;
using practice::mock::Record;
using practice::mock::Task;
using practice::mock::Timeline;

Record open_or_complain(const practice::History& history) {
    if (auto record = practice::mock::open_session(history)) return std::move(*record);
    throw judge::UserError(judge::Fault::state,
                           "no mock interview is going on; `spar mock start swe-45` begins one, "
                           "`spar mock formats` lists the others");
}

std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

practice::Moment saved_at(const fs::path& file) {
    std::error_code error;
    const auto time = fs::last_write_time(file, error);
    return std::chrono::floor<practice::mock::Span>(std::chrono::file_clock::to_sys(time));
}

// The text as it is now; nothing while an editor is about to replace it.
std::optional<judge::Submission> read_saved(const fs::path& file) {
    try {
        return judge::language::read_submission(file);
    } catch (const judge::UserError&) {  // looked at again a moment later
        return std::nullopt;
    }
}

// The candidate's own cases; empty if they are no text that could be kept.
std::string cases_beside(const fs::path& file) {
    constexpr std::size_t kMost = std::size_t{1} << 20;
    std::error_code error;
    const fs::path cases = file.parent_path() / "cases.txt";
    const auto size = fs::file_size(cases, error);
    if (error || size > kMost) return "";
    std::string text = judge::read_source(cases, kMost).text;
    return judge::is_utf8(text) ? text : "";
}

}  // namespace

std::string item_of(const Task& task) { return task.id; }

const std::vector<Room::Verb>& Room::verbs() {
    static const std::vector<Verb> kVerbs = {
        {"help", "what you can say", &Room::say_help, true},
        {"time", "the phase and the time that is left", &Room::say_time, true},
        {"task", "what is asked, once more; `task 2` goes to the second", &Room::say_task, true},
        {"ask", "ask the interviewer: `ask can it be empty?`", &Room::clarify, false},
        {"approach", "how you would do it, and its cost: `approach hashing, O(n) time, O(n) space`",
         &Room::approach, false},
        {"note", "a note for yourself and the debrief", &Room::write_note, true},
        {"test", "run the samples and your cases", &Room::test, false},
        {"submit", "run all tests", &Room::submit, false},
        {"hint", "the next hint; it costs", &Room::hint, false},
        {"answer", "answer the question (so does any line that is no command)", &Room::answer,
         true},
        {"skip", "pass over the question", &Room::skip, true},
        {"next", "on to the next phase", &Room::next, true},
        {"pause", "a pause of at most five minutes, twice (with --practice)", &Room::pause, true},
        {"go", "end the pause", &Room::go_on, true},
        {"seen", "you know this problem: end here and have another one", &Room::seen, false},
        {"end", "finish early; the last saved files are judged", &Room::end, true}};
    return kVerbs;
}

Room::Room(Context& context, const practice::History& history)
    : Room(context, history, open_or_complain(history)) {}

Room::Room(Context& context, const practice::History& history, Record record)
    : context_(context), history_(history), record_(std::move(record)) {
    if (const auto last = timeline().last)
        told_ = practice::mock::timeline(outline(), record_.events, *last).now;
}

Timeline Room::timeline() const {
    return practice::mock::timeline(outline(), record_.events, instant());
}

practice::mock::Ask Room::ask() const {
    return outline().parts[outline().phases[timeline().phase].part].ask;
}

std::size_t Room::count(std::string_view kind, std::string_view item) const {
    return static_cast<std::size_t>(
        std::count_if(record_.events.begin(), record_.events.end(), [&](const auto& event) {
            return event.kind == kind && (item.empty() || event.item == item);
        }));
}

void Room::note(std::string_view kind, const std::string& item, const std::string& data) {
    practice::mock::note(history_, record_, {.kind = kind, .item = item, .data = data}, instant());
}

std::string Room::paint_markdown(const std::string& markdown) const {
    return ui::render_markdown(markdown, context_.screen());
}

// Tasks of the part that the clock is in; none in a break.
std::vector<const Task*> Room::tasks_at_hand() const {
    const auto& phase = outline().phases[timeline().phase];
    std::vector<const Task*> out;
    for (const Task& task : outline().tasks)
        if (task.part == phase.part && !phase.rest) out.push_back(&task);
    return out;
}

const Task* Room::task() const {
    const auto tasks = tasks_at_hand();
    if (tasks.empty()) return nullptr;
    if (tasks.front()->question) return question_at_hand();
    for (std::size_t i = record_.events.size(); i-- > 0;)
        if (record_.events[i].kind == what::kTask)
            for (const Task* task : tasks)
                if (item_of(*task) == record_.events[i].item) return task;
    return tasks.front();
}

const Task& Room::need_problem() const {
    const Task* at_hand = task();
    if (at_hand != nullptr && !at_hand->question) return *at_hand;
    throw judge::UserError(judge::Fault::usage, "there is no program to write just now");
}

judge::Problem Room::problem_of(const Task& task) { return judge::bank::read_package(task.path); }

std::string Room::asked() const {
    const auto& phase = outline().phases[timeline().phase];
    if (phase.rest) return "A break. Get up; `next` ends it.\n";
    const Task* at_hand = task();
    if (at_hand == nullptr) return "All has been asked. `next` goes on, `end` finishes.\n";
    if (at_hand->question) return question_text(*at_hand);
    return paint_markdown(task_markdown(problem_of(*at_hand), *at_hand)) +
           fmt::format("\nfile  {}\n", at_hand->file);
}

std::string Room::status_line() const {
    const Timeline line = timeline();
    if (line.over) return fmt::format("{}: over, {}", outline().format, line.why);
    const auto& phase = outline().phases[line.phase];
    const practice::mock::Span planned = outline().length_of(line.phase);
    std::string number;
    const auto tasks = tasks_at_hand();
    if (const Task* at_hand = task(); at_hand != nullptr && tasks.size() > 1)
        number = fmt::format(" · {} {} of {}", at_hand->question ? "question" : "task",
                             std::find(tasks.begin(), tasks.end(), at_hand) - tasks.begin() + 1,
                             tasks.size());
    return fmt::format("{} · {} {} of {} · {} left{}{}", outline().format, phase.title,
                       clock_text(line.in_phase()), clock_text(planned), clock_text(line.left),
                       number, line.paused ? " · paused" : "");
}

std::string Room::help() const {
    const bool questions = !is_coding(ask());
    std::string out;
    for (const Verb& verb : verbs())
        if (!questions || verb.with_questions)
            if (questions || (verb.name != "answer" && verb.name != "skip"))
                out += fmt::format("  {:<9} {}\n", verb.name, verb.help);
    return out + fmt::format("  {:<9} {}\n", "quit",
                             "leave; the clock goes on, `spar mock resume` comes back");
}

std::string Room::obey(std::string_view line) {
    line = judge::trim(line);
    if (settle()) return "The interview is over; `spar mock debrief` looks back.\n";
    if (line.empty()) return status_line() + "\n";
    const std::size_t blank = line.find_first_of(" \t");
    const std::string_view word = line.substr(0, blank);
    const std::string_view rest =
        blank == std::string_view::npos ? "" : judge::trim(line.substr(blank));
    const bool questions = !is_coding(ask());
    if (timeline().paused && word != "go" && word != "time")
        return "This is a pause; `go` ends it.\n";
    try {
        for (const Verb& verb : verbs())
            if (verb.name == word && (verb.with_questions || !questions))
                return (this->*verb.does)(rest);
        if (questions) return answer(line);
    } catch (const judge::UserError& e) {  // a slip: the interview goes on
        return std::string(e.what()) + "\n";
    }
    return fmt::format("\"{}\" is no command; `help` lists them. A question begins with `ask`.\n",
                       ui::printable_line(judge::excerpt(word, 40), context_.screen().unicode));
}

void Room::keep(std::optional<practice::Moment> until) {
    for (const Task& task : outline().tasks) {
        if (task.question || (until && saved_at(task.file) > *until)) continue;
        const auto saved = read_saved(task.file);
        if (!saved) continue;
        const std::string source = practice::source_id(saved->files);
        const std::string cases = cases_beside(task.file);
        const practice::Event* last = nullptr;
        for (const auto& event : record_.events)
            if (event.kind == what::kSave && event.item == item_of(task)) last = &event;
        if (last != nullptr && practice::text_in(*last, "source") == source &&
            practice::text_in(*last, "cases") == cases)
            continue;
        note(what::kSave, item_of(task),
             dump({{"source", source},
                   {"language", saved->language},
                   {"files", json::parse(practice::files_to_json(saved->files))},
                   {"cases", cases}}));
    }
}

bool Room::settle() {
    const Timeline line = timeline();
    if (line.ended) return true;
    if (!line.over) {
        keep();
        return false;
    }
    const practice::mock::Instant now = instant();
    if (line.why != "the time is up" || now.boot.empty()) {
        keep();
    } else {  // what was saved after zero is too late, whoever looked
        const Timeline before = practice::mock::timeline(outline(), record_.events, *line.last);
        keep(line.last->wall + (line.now - before.now));
    }
    note(what::kEnd, "", dump({{"why", line.why}}));
    return true;
}

std::vector<std::string> Room::alarms() {
    const Timeline line = timeline();
    std::vector<std::string> out;
    for (const auto& alarm : practice::mock::alarms(outline(), line, told_))
        out.push_back(alarm.text);
    told_ = line.now;
    return out;
}

// These two change nothing, but stand in a table beside others that do.
// NOLINTNEXTLINE(readability-make-member-function-const)
std::string Room::say_help(std::string_view) { return help(); }

// NOLINTNEXTLINE(readability-make-member-function-const)
std::string Room::say_time(std::string_view) {
    const Timeline line = timeline();
    std::string out = status_line() + "\n";
    for (std::size_t i = 0; i < outline().phases.size(); ++i)
        out += fmt::format("  {} {:<22} {}\n", i == line.phase ? ">" : " ",
                           outline().phases[i].title, clock_text(outline().length_of(i)));
    return out;
}

std::string Room::say_task(std::string_view rest) {
    if (rest.empty()) return asked();
    const auto tasks = tasks_at_hand();
    const bool digits = rest.size() < 4 && rest.find_first_not_of("0123456789") == rest.npos;
    const std::size_t number = digits ? std::stoul(std::string(rest)) : 0;
    if (number == 0 || number > tasks.size())
        return fmt::format("There are {} tasks: `task 1` to `task {}`.\n", tasks.size(),
                           tasks.size());
    note(what::kTask, item_of(*tasks[number - 1]));
    return asked();
}

std::string Room::write_note(std::string_view rest) {
    if (rest.empty()) return "What shall be noted? `note TEXT`\n";
    note(what::kNote, task() == nullptr ? "" : item_of(*task()), dump({{"text", rest}}));
    return "Noted.\n";
}

std::string Room::next(std::string_view) {
    const auto before = outline().phases[timeline().phase].part;
    note(what::kNext, "");
    const Timeline line = timeline();
    if (settle()) return "That was the last phase; `spar mock debrief` looks back.\n";
    told_ = line.now;
    const auto& phase = outline().phases[line.phase];
    std::string out = fmt::format("{} ({}). {}\n", phase.title,
                                  clock_text(outline().length_of(line.phase)), phase.say);
    const auto tasks = tasks_at_hand();
    const std::size_t place = line.phase - outline().first_phase(phase.part);
    if (tasks.size() > 1 && !tasks.front()->question && place > 0 && place < tasks.size()) {
        note(what::kTask, item_of(*tasks[place]));
        return out + "\n" + asked();
    }
    const bool asks = phase.part != before || (tasks.size() > 1 && tasks.front()->question);
    return asks ? out + "\n" + asked() : out;
}

std::string Room::pause(std::string_view) {
    if (outline().mode != Mode::practice)
        return "There are no pauses in an interview; `spar mock start --practice` has two.\n";
    if (timeline().pauses >= practice::mock::kMostPauses) return "Both pauses have been taken.\n";
    note(what::kPause, "");
    return "A pause of at most five minutes; `go` ends it.\n";
}

std::string Room::go_on(std::string_view) {
    if (!timeline().paused) return "This is no pause.\n";
    note(what::kGoOn, "");
    return status_line() + "\n";
}

std::string Room::seen(std::string_view) {
    const Task& at_hand = need_problem();
    note(kSeen, item_of(at_hand));
    note(what::kEnd, "", dump({{"why", "the problem was known"}}));
    return fmt::format("Honest. It will not come again; `spar mock start {}` takes another one.\n",
                       outline().format);
}

std::string Room::end(std::string_view) {
    keep();
    note(what::kEnd, "", dump({{"why", "finished"}}));
    return "The interview is over; `spar mock debrief` looks back.\n";
}

}  // namespace cli::mock
