// SPDX-License-Identifier: MIT
#include "practice/mock/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "practice/event_data.hpp"
#include "practice/mock/interviewer.hpp"

namespace practice::mock {
namespace {

constexpr std::size_t kMostPrompts = 6;

std::size_t count(const Timeline& line, std::string_view kind, const std::string& item) {
    return static_cast<std::size_t>(std::count_if(
        line.log.begin(), line.log.end(),
        [&](const Happened& h) { return h.event.kind == kind && h.event.item == item; }));
}

int thoughts_in(const Timeline& line) {
    return static_cast<int>(std::count_if(line.log.begin(), line.log.end(), [](const Happened& h) {
        return h.event.kind == what::kThought;
    }));
}

bool is_accepted(const Event& event) { return text_in(event, "verdict") == "AC"; }

// Clarifications that were asked for, each once.
int asked_of(const Timeline& line, const std::string& item) {
    std::set<std::int64_t> asked;
    for (const Happened& h : line.log)
        if (h.event.kind == what::kAsk && h.event.item == item)
            if (const auto known = integer_in(h.event, "known")) asked.insert(*known);
    return static_cast<int>(asked.size());
}

// When the first version of the candidate's own was saved.
std::optional<Span> coding_began(const Timeline& line, const std::string& item) {
    std::optional<std::string> first;
    for (const Happened& h : line.log) {
        if (h.event.kind != what::kSave || h.event.item != item) continue;
        const std::string source = text_in(h.event, "source").value_or("");
        if (!first) first = source;
        if (source != *first) return h.at;
    }
    return std::nullopt;
}

void take_approach(const Timeline& line, CodingEvidence& out, const std::string& item) {
    const auto began = coding_began(line, item);
    for (const Happened& h : line.log) {
        if (h.event.kind != what::kApproach || h.event.item != item) continue;
        out.approach_first = out.approach_first || !began || h.at <= *began;
        out.approaches =
            std::max(out.approaches, approaches_in(text_in(h.event, "text").value_or("")));
        if (const auto time = text_in(h.event, "time"); time && !time->empty())
            out.declared_time = *time;
    }
    out.approaches =
        std::max(out.approaches, std::min(2, static_cast<int>(count(line, what::kApproach, item))));
}

void take_runs(const Timeline& line, CodingEvidence& out, const std::string& item) {
    bool solved = false;
    for (const Happened& h : line.log) {
        const bool submit = h.event.kind == what::kSubmit;
        if ((!submit && h.event.kind != what::kTest) || h.event.item != item) continue;
        if (!is_true_in(h.event, "compiles")) ++out.compile_errors;
        if (submit && !solved) ++out.submissions;
        solved = solved || (submit && is_accepted(h.event));
    }
    if (!solved && out.accepted) ++out.submissions;  // the last saved file was one as well
}

}  // namespace

const Snapshot* CodingFinding::first_correct() const {
    for (const Snapshot& snapshot : snapshots)
        if (snapshot.verdict == "AC") return &snapshot;
    return nullptr;
}

std::vector<Prompt> prompts(const Timeline& line, const Findings& findings) {
    std::vector<Prompt> out;
    for (const CodingFinding& finding : findings.coding) {
        const std::string of =
            findings.coding.size() > 1 ? fmt::format(" ({})", finding.title) : std::string();
        if (const auto began = coding_began(line, finding.task))
            out.push_back({*began, "You began to write" + of + ". Why this approach?"});
        for (const Happened& h : line.log)
            if ((h.event.kind == what::kTest || h.event.kind == what::kSubmit) &&
                h.event.item == finding.task && !is_accepted(h.event)) {
                out.push_back({h.at, "A run failed" + of + ". What did you think it was?"});
                break;
            }
        if (const Snapshot* right = finding.first_correct())
            out.push_back({right->at, "It was right for the first time" + of +
                                          ". What had been missing, and how did you know?"});
    }
    for (const TheoryFinding& finding : findings.theory)
        for (const auto& answer : finding.answers)
            if (answer.score < 0.5 && out.size() < kMostPrompts)
                out.push_back(
                    {line.now, fmt::format("\"{}\": what would you say now?", answer.title)});
    out.push_back({line.now, "The end. What would you do differently next time?"});
    std::stable_sort(out.begin(), out.end(),
                     [](const Prompt& a, const Prompt& b) { return a.at < b.at; });
    if (out.size() > kMostPrompts)
        out.erase(out.begin() + static_cast<std::ptrdiff_t>(kMostPrompts) - 1, out.end() - 1);
    return out;
}

CodingEvidence evidence_of(const Timeline& line, const CodingFinding& finding, int prompts) {
    CodingEvidence out{.title = finding.title};
    if (!finding.snapshots.empty()) {
        const Snapshot& last = finding.snapshots.back();
        out.compiles = last.compiles;
        out.accepted = last.verdict == "AC";
        out.passed = last.passed;
        out.tests = last.tests;
    }
    if (const Snapshot* right = finding.first_correct()) out.first_correct = right->at;
    take_runs(line, out, finding.task);
    take_approach(line, out, finding.task);
    out.hints = static_cast<int>(count(line, what::kHint, finding.task));
    out.target_time = finding.target_time;
    out.reaches_target = finding.reaches_target;
    out.asked = asked_of(line, finding.task);
    out.known = finding.clarifications;
    out.own_cases = finding.own_cases;
    out.valid_cases = finding.valid_cases;
    out.wrong = static_cast<int>(finding.wrong.size());
    out.killed = static_cast<int>(std::count_if(finding.wrong.begin(), finding.wrong.end(),
                                                [](const auto& w) { return w.killed; }));
    out.prompts = prompts;
    out.thoughts = thoughts_in(line);
    return out;
}

Scorecard card_of(const Timeline& line, const Findings& findings, int prompts) {
    std::vector<Scorecard> cards;
    for (const CodingFinding& finding : findings.coding)
        cards.push_back(card_of(evidence_of(line, finding, prompts)));
    for (const TheoryFinding& finding : findings.theory) {
        TheoryEvidence evidence = finding.evidence;
        evidence.prompts = prompts;
        evidence.thoughts = thoughts_in(line);
        cards.push_back(card_of(evidence));
    }
    return combine(cards);
}

Debrief debrief_of(const Record& record) {
    Debrief out;
    for (const Event& event : record.events) {
        if (event.kind == what::kJudged) out.findings = findings_from(event.data);
        if (event.kind == what::kCard) out.card = card_from(event.data);
        if (event.kind == what::kSelf) {
            out.self.clear();
            for (const double score : numbers_in(event, "scores").value_or(std::vector<double>{}))
                out.self.push_back(static_cast<int>(score));
        }
        if (event.kind == what::kThought)
            out.thoughts.push_back({Span(integer_in(event, "at_ms").value_or(0)),
                                    text_in(event, "prompt").value_or("") + "\n" +
                                        text_in(event, "text").value_or("")});
    }
    return out;
}

Readiness readiness_of(const std::vector<Record>& sessions, Ask ask) {
    int passed = 0;
    int all = 0;
    for (const Record& record : sessions) {
        if (record.outline.mode == Mode::practice ||
            is_coding(record.outline.parts.front().ask) != is_coding(ask))
            continue;
        const auto card = debrief_of(record).card;
        if (!card || all == kReadinessSessions) continue;
        ++all;
        passed += card->advances() ? 1 : 0;
    }
    return readiness(passed, all);
}

}  // namespace practice::mock
