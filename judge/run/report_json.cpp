// SPDX-License-Identifier: MIT
#include "judge/run/report_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace judge::run {
namespace {

using json = nlohmann::ordered_json;
using std::chrono::microseconds;
using std::chrono::milliseconds;

constexpr std::string_view kSchema = "spar.report/1";

template <class T>
json or_null(const std::optional<T>& value) {
    return value ? json(*value) : json(nullptr);
}

json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json in_ms(const std::optional<microseconds>& time) {
    return time ? json(static_cast<double>(time->count()) / 1e3) : json(nullptr);
}

json write(const CompileOutcome& compile) {
    return {{"ok", compile.ok},
            {"cached", compile.cached},
            {"ms", compile.time.count()},
            {"message", compile.message}};
}

json write(const Difference& difference) {
    return {{"where", difference.where},
            {"expected", difference.expected},
            {"got", difference.got},
            {"note", text_or_null(difference.note)}};
}

json write(const Score& score) {
    return {{"metric", score.metric},
            {"public", score.on_public},
            {"private", score.on_private},
            {"normalised", score.normalised},
            {"standing", text_or_null(score.standing)}};
}

json write(const Report::Changed& changed) {
    return {{"added", changed.added},
            {"removed", changed.removed},
            {"target", changed.target > 0 ? json(changed.target) : json(nullptr)}};
}

json write(const TestOutcome& test) {
    return {{"name", test.name},
            {"group", test.group},
            {"verdict", code(test.verdict)},
            {"cpu_ms", in_ms(test.cpu)},
            {"wall_ms", in_ms(test.wall)},
            {"memory_kib", or_null(test.memory_kib)},
            {"steps", or_null(test.steps)},
            {"message", test.message},
            {"cpu_source", text_or_null(test.cpu_source)},
            {"memory_source", text_or_null(test.memory_source)},
            {"machine_busy", test.machine_busy},
            {"difference", test.difference ? write(*test.difference) : json(nullptr)},
            {"input", text_or_null(test.input)},
            {"expected", text_or_null(test.expected)},
            {"got", text_or_null(test.got)},
            {"transcript", text_or_null(test.transcript)},
            {"stderr", text_or_null(test.error_output)},
            {"score", or_null(test.score)},
            {"measured", test.measured ? write(*test.measured) : json(nullptr)}};
}

json write(const GroupOutcome& group) {
    return {{"name", group.name},
            {"verdict", code(group.verdict)},
            {"score", group.score},
            {"max_score", or_null(group.max_score)}};
}

json write(const Report& report) {
    json groups = json::array();
    for (const GroupOutcome& group : report.groups) groups.push_back(write(group));
    json tests = json::array();
    for (const TestOutcome& test : report.tests) tests.push_back(write(test));
    return {{"schema", kSchema},
            {"problem", report.problem},
            {"verdict", code(report.verdict)},
            {"score", or_null(report.score)},
            {"max_score", or_null(report.max_score)},
            {"groups", std::move(groups)},
            {"changed_lines", report.changed ? write(*report.changed) : json(nullptr)},
            {"language", report.language},
            {"toolchain", report.toolchain},
            {"tier", text_or_null(report.tier)},
            {"time_limit_ms", report.time_limit.count()},
            {"time_limit_source", report.time_limit_source},
            {"memory_limit_mib", report.memory_limit_mib},
            {"cached", report.cached},
            {"message", report.message},
            {"compile", write(report.compile)},
            {"tests", std::move(tests)}};
}

std::string dump(const json& value, int indent) {
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

std::optional<microseconds> read_ms(const json& value) {
    if (value.is_null()) return std::nullopt;
    return microseconds(std::llround(value.get<double>() * 1e3));
}

std::optional<std::int64_t> read_integer(const json& value) {
    if (value.is_null()) return std::nullopt;
    return value.get<std::int64_t>();
}

std::optional<double> read_number(const json& value, const char* key) {
    const auto found = value.find(key);
    if (found == value.end() || found->is_null()) return std::nullopt;
    return found->get<double>();
}

std::string read_text(const json& value) {
    return value.is_null() ? std::string() : value.get<std::string>();
}

Verdict read_verdict(const json& value) {
    const auto verdict = verdict_from_code(value.get_ref<const std::string&>());
    if (!verdict) throw json::other_error::create(501, "unknown verdict", &value);
    return *verdict;
}

std::optional<Score> read_score(const json& value) {
    const auto found = value.find("measured");
    if (found == value.end() || found->is_null()) return std::nullopt;
    return Score{.metric = found->at("metric").get<std::string>(),
                 .on_public = found->at("public").get<double>(),
                 .on_private = found->at("private").get<double>(),
                 .normalised = found->at("normalised").get<double>(),
                 .standing = read_text(found->at("standing"))};
}

std::optional<Report::Changed> read_changed(const json& value) {
    const auto found = value.find("changed_lines");
    if (found == value.end() || found->is_null()) return std::nullopt;
    return Report::Changed{.added = found->at("added").get<std::int64_t>(),
                           .removed = found->at("removed").get<std::int64_t>(),
                           .target = read_integer(found->at("target")).value_or(0)};
}

TestOutcome read_test(const json& value) {
    TestOutcome test;
    test.name = value.at("name").get<std::string>();
    test.group = value.at("group").get<std::string>();
    test.verdict = read_verdict(value.at("verdict"));
    test.cpu = read_ms(value.at("cpu_ms"));
    test.wall = read_ms(value.at("wall_ms"));
    test.memory_kib = read_integer(value.at("memory_kib"));
    test.steps = read_integer(value.at("steps"));
    test.message = value.at("message").get<std::string>();
    test.cpu_source = read_text(value.at("cpu_source"));
    test.memory_source = read_text(value.at("memory_source"));
    test.machine_busy = value.at("machine_busy").get<bool>();
    if (const json& difference = value.at("difference"); !difference.is_null())
        test.difference = {.where = difference.at("where").get<std::string>(),
                           .expected = difference.at("expected").get<std::string>(),
                           .got = difference.at("got").get<std::string>(),
                           .note = read_text(difference.at("note"))};
    test.input = read_text(value.at("input"));
    test.expected = read_text(value.at("expected"));
    test.got = read_text(value.at("got"));
    test.error_output = read_text(value.at("stderr"));
    if (const auto found = value.find("transcript"); found != value.end())
        test.transcript = read_text(*found);
    test.score = read_number(value, "score");
    test.measured = read_score(value);
    return test;
}

Report read_report(const json& value) {
    Report report;
    report.problem = value.at("problem").get<std::string>();
    report.verdict = read_verdict(value.at("verdict"));
    report.score = read_number(value, "score");
    report.max_score = read_number(value, "max_score");
    if (const auto groups = value.find("groups"); groups != value.end())
        for (const json& group : *groups)
            report.groups.push_back({.name = group.at("name").get<std::string>(),
                                     .verdict = read_verdict(group.at("verdict")),
                                     .score = group.at("score").get<double>(),
                                     .max_score = read_number(group, "max_score")});
    report.changed = read_changed(value);
    report.language = value.at("language").get<std::string>();
    report.toolchain = value.at("toolchain").get<std::string>();
    report.tier = read_text(value.at("tier"));
    report.time_limit = milliseconds(value.at("time_limit_ms").get<std::int64_t>());
    report.time_limit_source = value.at("time_limit_source").get<std::string>();
    report.memory_limit_mib = value.at("memory_limit_mib").get<std::int64_t>();
    report.cached = value.at("cached").get<bool>();
    report.message = value.at("message").get<std::string>();
    const json& compile = value.at("compile");
    report.compile = {.ok = compile.at("ok").get<bool>(),
                      .cached = compile.at("cached").get<bool>(),
                      .time = milliseconds(compile.at("ms").get<std::int64_t>()),
                      .message = compile.at("message").get<std::string>()};
    for (const json& test : value.at("tests")) report.tests.push_back(read_test(test));
    return report;
}

}  // namespace

std::string to_json(const Report& report, int indent) { return dump(write(report), indent); }

std::string to_json(const TestOutcome& outcome) { return dump(write(outcome), -1); }

std::optional<Report> report_from_json(std::string_view text) {
    try {
        const json value = json::parse(text);
        if (value.value("schema", "") != kSchema) return std::nullopt;
        return read_report(value);
    } catch (const json::exception&) {
        return std::nullopt;  // a missing key, a wrong type, cut text: not a report
    }
}

}  // namespace judge::run
