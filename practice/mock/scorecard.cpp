// SPDX-License-Identifier: MIT
//
// The bands follow how interviewers score: 4 beyond what was asked, 3 what is asked, 2 part of it,
// 1 not shown. Each rule adds a fact, so that the candidate sees what the number is made of.
#include "practice/mock/scorecard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace practice::mock {
namespace {

void add(Score& score, bool good, std::string text) {
    score.facts.push_back({good, std::move(text)});
}

std::string share_text(int part, int all, std::string_view what) {
    return fmt::format("{} of {} {}", part, all, what);
}

double share(int part, int all) {
    return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : 0;
}

Score solving(const CodingEvidence& e) {
    Score out;
    const bool declared = !e.declared_time.empty();
    const bool right = declared && !e.target_time.empty() && e.declared_time == e.target_time;
    const bool reaches = e.accepted && e.reaches_target.value_or(true);
    add(out, e.accepted,
        e.accepted ? "the last version solves the problem"
                   : "the last version does not solve the problem");
    if (e.reaches_target)
        add(out, *e.reaches_target,
            *e.reaches_target ? fmt::format("its steps grow as the target O({})", e.target_time)
                              : fmt::format("its steps grow faster than O({})", e.target_time));
    if (declared && !e.target_time.empty())
        add(out, right,
            fmt::format("declared O({}){}", e.declared_time,
                        right ? "" : fmt::format("; the target is O({})", e.target_time)));
    if (!declared) add(out, false, "did not say what the approach costs");
    add(out, e.hints == 0, e.hints == 0 ? "without a hint" : fmt::format("{} hints", e.hints));
    add(out, e.approaches >= 2,
        e.approaches >= 2 ? "weighed one approach against another" : "named one approach at most");
    const bool cost_known = right || (declared && e.target_time.empty());
    if (reaches && cost_known && e.hints == 0 && e.approaches >= 2)
        out.score = 4;
    else if (reaches && cost_known && e.hints <= 1)
        out.score = 3;
    else if (e.accepted || share(e.passed, e.tests) >= 0.5)
        out.score = 2;
    else
        out.score = 1;
    return out;
}

Score technical(const CodingEvidence& e) {
    Score out;
    add(out, e.compiles,
        e.compiles ? "the last version compiles" : "the last version does not compile");
    if (e.tests > 0) add(out, e.accepted, share_text(e.passed, e.tests, "tests passed"));
    add(out, e.accepted && e.submissions <= 1,
        fmt::format("{} submission{}{}", e.submissions, e.submissions == 1 ? "" : "s",
                    e.accepted ? " until it was right" : ""));
    add(out, e.compile_errors <= 1,
        fmt::format("{} compile error{}", e.compile_errors, e.compile_errors == 1 ? "" : "s"));
    if (e.first_correct) add(out, true, "first correct at " + clock_text(*e.first_correct));
    if (e.accepted && e.submissions <= 1 && e.compile_errors <= 1)
        out.score = 4;
    else if (e.accepted && e.submissions <= 3)
        out.score = 3;
    else if (e.accepted || (e.compiles && share(e.passed, e.tests) >= 0.5))
        out.score = 2;
    else
        out.score = 1;
    return out;
}

Score testing(const CodingEvidence& e) {
    Score out;
    add(out, e.own_cases > 0,
        e.own_cases == 0
            ? "no case of your own"
            : fmt::format("{} case{} of your own", e.own_cases, e.own_cases == 1 ? "" : "s"));
    if (e.own_cases > 0 && e.valid_cases < e.own_cases)
        add(out, false,
            fmt::format("{} of them with an invalid input or a wrong expectation",
                        e.own_cases - e.valid_cases));
    if (e.wrong > 0 && e.own_cases > 0)
        add(out, share(e.killed, e.wrong) >= 0.5,
            fmt::format("they tell {} of {} known wrong solutions from a right one", e.killed,
                        e.wrong));
    const double killed = share(e.killed, e.wrong);
    if (e.valid_cases == 0)
        out.score = 1;
    else if (e.wrong == 0)
        out.score = 2;  // there is nothing to measure them by
    else if (killed >= 0.8)
        out.score = 4;
    else
        out.score = killed >= 0.5 ? 3 : 2;
    return out;
}

Score communication(const CodingEvidence& e) {
    Score out;
    if (e.known > 0)
        add(out, e.asked >= std::min(2, e.known),
            fmt::format("{} of {} open points asked about", e.asked, e.known));
    add(out, e.approach_first,
        e.approach_first ? "said the approach before coding" : "coded without saying the approach");
    if (e.prompts > 0)
        add(out, e.thoughts == e.prompts,
            fmt::format("explained {} of {} moments afterwards", e.thoughts, e.prompts));
    const bool asks = e.known == 0 || e.asked >= std::min(2, e.known);
    const bool asks_most = e.known == 0 || share(e.asked, e.known) >= 0.6;
    const bool told = e.prompts > 0 && e.thoughts == e.prompts;
    if (asks_most && e.approach_first && e.approaches >= 2 && told)
        out.score = 4;
    else if (asks && e.approach_first)
        out.score = 3;
    else
        out.score = asks || e.approach_first ? 2 : 1;
    return out;
}

// Of questions: a share as a band.
int band(double value) {
    if (value < 0) return 0;
    if (value >= 0.85) return 4;
    if (value >= 0.65) return 3;
    return value >= 0.4 ? 2 : 1;
}

Score shared(double value, std::string_view what) {
    Score out{.score = band(value), .facts = {}};
    if (value >= 0) add(out, out.score >= 3, fmt::format("{}: {:.0f} %", what, value * 100));
    return out;
}

// Checking oneself, with questions: everything is tried, and in the time there is.
Score coverage(const TheoryEvidence& e) {
    Score out{.score = e.asked > 0 ? band(share(e.answered, e.asked)) : 0, .facts = {}};
    if (e.asked > 0)
        add(out, out.score >= 3, share_text(e.answered, e.asked, "questions answered"));
    if (e.seconds && e.target_seconds > 0)
        add(out, *e.seconds <= e.target_seconds,
            fmt::format("{:.0f} s an answer ({:.0f} s planned)", *e.seconds, e.target_seconds));
    return out;
}

}  // namespace

Scorecard card_of(const CodingEvidence& evidence) {
    Scorecard card;
    card.of(Dimension::solving) = solving(evidence);
    card.of(Dimension::technical) = technical(evidence);
    card.of(Dimension::testing) = testing(evidence);
    card.of(Dimension::communication) = communication(evidence);
    return card;
}

Scorecard card_of(const TheoryEvidence& evidence) {
    Scorecard card;
    card.of(Dimension::solving) =
        shared(evidence.reasoning, "reasoning (numbers, formulas, orders)");
    card.of(Dimension::technical) =
        shared(evidence.knowledge, "knowledge (choices, short answers)");
    card.of(Dimension::testing) = coverage(evidence);
    Score& told = card.of(Dimension::communication);
    told = shared(evidence.explanation, "points made in free answers, as far as words tell");
    if (evidence.prompts > 0)
        add(told, evidence.thoughts == evidence.prompts,
            fmt::format("explained {} of {} moments afterwards", evidence.thoughts,
                        evidence.prompts));
    return card;
}

}  // namespace practice::mock
