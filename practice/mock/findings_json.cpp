// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "practice/mock/findings.hpp"

namespace practice::mock {
namespace {

using nlohmann::json;

json snapshot_json(const Snapshot& s) {
    return {{"at_ms", s.at.count()}, {"source", s.source}, {"verdict", s.verdict},
            {"passed", s.passed},    {"tests", s.tests},   {"compiles", s.compiles},
            {"bytes", s.bytes}};
}

json coding_json(const CodingFinding& finding) {
    json snapshots = json::array();
    for (const Snapshot& snapshot : finding.snapshots) snapshots.push_back(snapshot_json(snapshot));
    json wrong = json::array();
    for (const WrongSolution& one : finding.wrong)
        wrong.push_back({{"name", one.name}, {"killed", one.killed}});
    return {{"task", finding.task},
            {"title", finding.title},
            {"snapshots", snapshots},
            {"own_cases", finding.own_cases},
            {"valid_cases", finding.valid_cases},
            {"wrong", wrong},
            {"target_time", finding.target_time},
            {"reaches_target", finding.reaches_target ? json(*finding.reaches_target) : json()},
            {"clarifications", finding.clarifications}};
}

json theory_json(const TheoryFinding& finding) {
    const TheoryEvidence& e = finding.evidence;
    json answers = json::array();
    for (const auto& a : finding.answers)
        answers.push_back({{"id", a.id},
                           {"title", a.title},
                           {"answered", a.answered},
                           {"score", a.score},
                           {"expected", a.expected}});
    return {{"part", finding.part},
            {"title", finding.title},
            {"asked", e.asked},
            {"answered", e.answered},
            {"reasoning", e.reasoning},
            {"knowledge", e.knowledge},
            {"explanation", e.explanation},
            {"seconds", e.seconds ? json(*e.seconds) : json()},
            {"target_seconds", e.target_seconds},
            {"answers", answers}};
}

CodingFinding coding_from(const json& value) {
    CodingFinding out{.task = value.at("task"),
                      .title = value.at("title"),
                      .own_cases = value.at("own_cases"),
                      .valid_cases = value.at("valid_cases"),
                      .target_time = value.at("target_time"),
                      .clarifications = value.at("clarifications")};
    for (const json& s : value.at("snapshots"))
        out.snapshots.push_back({.at = Span(s.at("at_ms").get<std::int64_t>()),
                                 .source = s.at("source"),
                                 .verdict = s.at("verdict"),
                                 .passed = s.at("passed"),
                                 .tests = s.at("tests"),
                                 .compiles = s.at("compiles"),
                                 .bytes = s.at("bytes")});
    for (const json& w : value.at("wrong")) out.wrong.push_back({w.at("name"), w.at("killed")});
    if (const json& reaches = value.at("reaches_target"); reaches.is_boolean())
        out.reaches_target = reaches.get<bool>();
    return out;
}

TheoryFinding theory_from(const json& value) {
    TheoryFinding out{.part = value.at("part"), .title = value.at("title")};
    out.evidence = {.title = out.title,
                    .asked = value.at("asked"),
                    .answered = value.at("answered"),
                    .reasoning = value.at("reasoning"),
                    .knowledge = value.at("knowledge"),
                    .explanation = value.at("explanation"),
                    .target_seconds = value.at("target_seconds")};
    if (const json& seconds = value.at("seconds"); seconds.is_number())
        out.evidence.seconds = seconds.get<double>();
    for (const json& a : value.at("answers"))
        out.answers.push_back({.id = a.at("id"),
                               .title = a.at("title"),
                               .answered = a.at("answered"),
                               .score = a.at("score"),
                               .expected = a.at("expected")});
    return out;
}

}  // namespace

std::string to_json(const Findings& findings) {
    json coding = json::array();
    json theory = json::array();
    for (const CodingFinding& finding : findings.coding) coding.push_back(coding_json(finding));
    for (const TheoryFinding& finding : findings.theory) theory.push_back(theory_json(finding));
    return json{{"coding", coding}, {"theory", theory}}.dump(-1, ' ', false,
                                                             json::error_handler_t::replace);
}

std::optional<Findings> findings_from(std::string_view data) {
    const json value = json::parse(data, nullptr, false);
    try {
        Findings out;
        for (const json& one : value.at("coding")) out.coding.push_back(coding_from(one));
        for (const json& one : value.at("theory")) out.theory.push_back(theory_from(one));
        return out;
    } catch (const json::exception&) {  // an unknown record says nothing
        return std::nullopt;
    }
}

}  // namespace practice::mock
