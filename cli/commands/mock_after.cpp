// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "cli/commands/mock.hpp"
#include "cli/exit_code.hpp"
#include "cli/line_reader.hpp"
#include "cli/mock/clock.hpp"
#include "cli/mock/live.hpp"
#include "cli/mock/look_back.hpp"
#include "cli/mock/report_files.hpp"
#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace cli {
namespace {

namespace what = practice::mock::what;
using practice::mock::clock_text;
using practice::mock::Dimension;
using practice::mock::Record;
using practice::mock::Timeline;
using ui::Json;

struct Options {
    std::string session = "last";
    std::string self;
    std::string html;
    bool no_questions = false;
};

// The session, closed if only its end was not recorded. Throws UserError{state} while it goes on.
Record closed_session(Context& context, const practice::History& history, const std::string& word) {
    Record record = practice::mock::find_session(history, word);
    mock::Room room(context, history, record);
    if (!room.settle())
        throw judge::UserError(judge::Fault::state,
                               "this interview is still going on; `spar mock end` ends it");
    return room.record();
}

void record_now(const practice::History& history, Record& record, std::string_view kind,
                const std::string& data) {
    practice::mock::note(history, record, {.kind = kind, .item = "", .data = data},
                         mock::instant());
}

// Asks on stdin; nothing if the input has ended.
class Asker {
  public:
    explicit Asker(Context& context) : context_(context), reader_(STDIN_FILENO, context.stop()) {}
    std::optional<std::string> ask(const std::string& prompt) {
        context_.remark(prompt);
        const auto line = reader_.read();
        if (line.how != LineReader::Line::How::line) return std::nullopt;
        return std::string(judge::trim(line.text));
    }

  private:
    Context& context_;
    LineReader reader_;
};

void think_aloud(const practice::History& history, Record& record,
                 const std::vector<practice::mock::Prompt>& prompts, Asker& asker) {
    for (const auto& prompt : prompts) {
        const auto text = asker.ask(fmt::format("{}  {} (one or two sentences; enter: nothing)",
                                                clock_text(prompt.at), prompt.text));
        if (!text) return;
        if (text->empty()) continue;
        const nlohmann::json data = {
            {"at_ms", prompt.at.count()}, {"prompt", prompt.text}, {"text", *text}};
        record_now(history, record, what::kThought,
                   data.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
}

std::vector<int> parse_scores(const std::string& text) {
    std::vector<int> scores;
    for (const char c : text)
        if (c >= '1' && c <= '4')
            scores.push_back(c - '0');
        else if (c != ',' && c != ' ')
            return {};
    return scores.size() == practice::mock::kDimensions.size() ? scores : std::vector<int>{};
}

std::vector<int> ask_scores(Asker& asker) {
    std::vector<int> scores;
    for (const Dimension dimension : practice::mock::kDimensions) {
        std::string prompt = fmt::format("{}: what would you give yourself?", title(dimension));
        for (int score = 1; score <= 4; ++score)
            prompt += fmt::format("\n  {} {}", score, anchor(dimension, score));
        for (;;) {
            const auto text = asker.ask(prompt);
            if (!text || text->empty()) return {};
            if (text->size() == 1 && (*text)[0] >= '1' && (*text)[0] <= '4') {
                scores.push_back((*text)[0] - '0');
                break;
            }
            prompt = "1, 2, 3 or 4";
        }
    }
    return scores;
}

// The candidate's own rating comes first: what the program says would move it.
void rate_oneself(const practice::History& history, Record& record, const std::string& stated,
                  Asker& asker, bool ask) {
    std::vector<int> scores = parse_scores(stated);
    if (!stated.empty() && scores.empty())
        throw judge::UserError(judge::Fault::usage,
                               "--self: expected four numbers from 1 to 4, such as 3,2,3,4");
    if (scores.empty() && ask) scores = ask_scores(asker);
    if (!scores.empty())
        record_now(history, record, what::kSelf, nlohmann::json{{"scores", scores}}.dump());
}

void print_findings(Context& context, const practice::mock::Findings& findings) {
    for (const auto& finding : findings.coding) {
        const auto* right = finding.first_correct();
        context.print(fmt::format("{}: {} saved version{}, {}", ui::printable(finding.title),
                                  finding.snapshots.size(),
                                  finding.snapshots.size() == 1 ? "" : "s",
                                  right != nullptr ? "first correct at " + clock_text(right->at)
                                                   : "none of them correct"));
        for (const auto& wrong : finding.wrong)
            context.print(fmt::format("  your cases {} \"{}\"", wrong.killed ? "catch" : "miss ",
                                      wrong.name));
    }
    for (const auto& finding : findings.theory)
        for (const auto& answer : finding.answers)
            context.print(fmt::format("  {:3.0f} %  {}{}", answer.score * 100,
                                      ui::printable(answer.title),
                                      answer.answered ? "" : " (not answered)"));
}

Json debrief_json(const Record& record, const practice::mock::Readiness& readiness,
                  const std::string& report) {
    const auto debrief = practice::mock::debrief_of(record);
    std::vector<Json> self;
    for (const int score : debrief.self) self.push_back(Json::integer(score));
    return Json::object(
        {{"schema", Json::string("spar.mock.debrief/1")},
         {"session", Json::string(record.session.id)},
         {"format", Json::string(record.outline.format)},
         {"findings", debrief.findings ? Json{to_json(*debrief.findings)} : Json::null()},
         {"self", debrief.self.empty() ? Json::null() : Json::list(self)},
         {"card", debrief.card ? Json{to_json(*debrief.card)} : Json::null()},
         {"readiness", Json::object({{"passed", Json::integer(readiness.passed)},
                                     {"sessions", Json::integer(readiness.sessions)},
                                     {"low", Json::real(readiness.low)},
                                     {"high", Json::real(readiness.high)}})},
         {"report", Json::string(report)}});
}

int debrief(Context& context, const Options& options) {
    const practice::History history;
    Record record = closed_session(context, history, options.session);
    const Timeline line = practice::mock::timeline(record.outline, record.events, mock::instant());
    auto before = practice::mock::debrief_of(record);
    if (!before.findings) {
        before.findings = mock::look_back(context, record, line);
        record_now(history, record, what::kJudged, to_json(*before.findings));
    }
    const auto prompts = practice::mock::prompts(line, *before.findings);
    Asker asker(context);
    if (!options.no_questions && before.thoughts.empty())
        think_aloud(history, record, prompts, asker);
    if (before.self.empty())
        rate_oneself(history, record, options.self, asker, !options.no_questions);
    const Timeline after = practice::mock::timeline(record.outline, record.events, mock::instant());
    const auto card =
        practice::mock::card_of(after, *before.findings, static_cast<int>(prompts.size()));
    record_now(history, record, what::kCard, to_json(card));
    const auto report = mock::write_report(history, record, options.html);
    const auto readiness = practice::mock::readiness_of(practice::mock::sessions(history),
                                                        record.outline.parts.front().ask);
    if (context.json()) {
        context.print(debrief_json(record, readiness, report.string()));
        return kOk;
    }
    print_findings(context, *before.findings);
    context.print("");
    context.print(mock::card_text(card, practice::mock::debrief_of(record).self, context.screen()));
    context.print("  " + mock::readiness_text(readiness));
    context.remark("report: " + report.string());
    return kOk;
}

std::string score_text(const Record& record) {
    const auto card = practice::mock::debrief_of(record).card;
    return card ? fmt::format("{:.1f}", card->overall()) : "";
}

int list(Context& context) {
    const practice::History history;
    std::vector<ui::Row> rows;
    std::vector<Json> items;
    for (const Record& record : practice::mock::sessions(history)) {
        const Timeline line =
            practice::mock::timeline(record.outline, record.events, mock::instant());
        const auto card = practice::mock::debrief_of(record).card;
        rows.push_back({practice::mock::short_id(record.session),
                        practice::local_text(record.session.at), record.outline.format,
                        std::string(name(record.outline.mode)), clock_text(line.now),
                        score_text(record), line.over ? line.why : std::string("going on")});
        items.push_back(
            Json::object({{"id", Json::string(record.session.id)},
                          {"at_ms", Json::integer(practice::to_ms(record.session.at))},
                          {"format", Json::string(record.outline.format)},
                          {"mode", Json::string(name(record.outline.mode))},
                          {"elapsed_ms", Json::integer(line.now.count())},
                          {"over", Json::boolean(line.over)},
                          {"overall", card ? Json::real(card->overall()) : Json::null()},
                          {"advances", card ? Json::boolean(card->advances()) : Json::null()}}));
    }
    if (context.json()) {
        context.print(Json::object(
            {{"schema", Json::string("spar.mock.list/1")}, {"sessions", Json::list(items)}}));
        return kOk;
    }
    if (rows.empty()) context.remark("no mock interview yet; `spar mock start swe-45` begins one");
    for (const std::string& row : ui::layout_table({{"id", ui::Align::left, false},
                                                    {"when", ui::Align::left, false},
                                                    {"format", ui::Align::left, false},
                                                    {"mode", ui::Align::left, false},
                                                    {"time", ui::Align::right, false},
                                                    {"score", ui::Align::right, false},
                                                    {"", ui::Align::left, true}},
                                                   rows, context.screen(), ui::Frame::none))
        if (!rows.empty()) context.print(row);
    return kOk;
}

}  // namespace

void add_mock_after(Arguments& mock) {
    auto options = std::make_shared<Options>();
    auto back =
        mock.command("debrief", "Look back: what was saved, why, your rating, the scorecard");
    back.positional("SESSION", options->session, "Which; the last one if not given")
        .text("--self", options->self, "N,N,N,N",
              "Your own rating: problem solving, technical, testing, communication; 1 to 4")
        .text("--html", options->html, "FILE", "Write the report there")
        .flag("--no-questions", options->no_questions, "Ask nothing")
        .action([options](Context& context) { return debrief(context, *options); });
    mock.command("list", "The interviews so far").action([](Context& context) {
        return list(context);
    });
}

}  // namespace cli
