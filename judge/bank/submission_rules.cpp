// SPDX-License-Identifier: MIT
#include "judge/bank/submission_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/bank/complaint.hpp"
#include "judge/bank/glob.hpp"

namespace judge::bank {
namespace {

using Codes = std::vector<std::string>;

constexpr auto kKnownKeys = std::to_array<std::string_view>(
    {"language", "entrypoint", "authors", "model_solution", "permitted", "required", "score",
     "message", "use_for_time_limit"});
constexpr auto kTestKeys = std::to_array<std::string_view>(
    {"permitted", "required", "score", "message", "use_for_time_limit"});

SubmissionRule directory_rule(const std::string& name, Codes permitted, Codes required) {
    SubmissionRule rule;
    rule.glob = name;
    Expectation expectation;
    expectation.origin = name + "/";
    expectation.permitted = std::move(permitted);
    expectation.required = std::move(required);
    rule.expectations.push_back(std::move(expectation));
    return rule;
}

// What every version has, and directories that other tools write.
std::vector<SubmissionRule> shared_rules() {
    SubmissionRule compile = directory_rule("compile_error", {}, {});
    compile.expectations[0].verdict = {"CE"};
    SubmissionRule compiler = directory_rule("compiler_error", {}, {});
    compiler.expectations[0].verdict = {"CE"};
    return {
        directory_rule("accepted", {"AC"}, {}),
        directory_rule("slow_accepted", {"AC", "TLE"}, {}),
        directory_rule("partially_accepted", {}, {"AC"}),
        directory_rule("rejected", {}, {"RTE", "TLE", "WA"}),
        directory_rule("brute_force", {"AC", "RTE", "TLE"}, {"RTE", "TLE"}),
        directory_rule("memory_limit_exceeded", {"AC", "RTE"}, {"RTE"}),
        directory_rule("output_limit_exceeded", {"AC", "WA", "TLE", "RTE"}, {"WA", "TLE", "RTE"}),
        directory_rule("no_output", {"AC", "WA"}, {"WA"}),
        std::move(compile),
        std::move(compiler),
    };
}

std::vector<SubmissionRule> modern_rules() {
    auto rules = shared_rules();
    rules.push_back(directory_rule("wrong_answer", {"AC", "WA"}, {"WA"}));
    rules.push_back(directory_rule("time_limit_exceeded", {"AC", "TLE"}, {"TLE"}));
    rules.push_back(directory_rule("run_time_error", {"AC", "RTE"}, {"RTE"}));
    return rules;
}

std::vector<SubmissionRule> legacy_rules() {
    auto rules = shared_rules();
    rules.push_back(directory_rule("wrong_answer", {"AC", "WA"}, {"WA"}));
    rules.push_back(directory_rule("time_limit_exceeded", {"AC", "WA", "TLE"}, {"TLE"}));
    rules.push_back(directory_rule("run_time_error", {}, {"RTE"}));
    return rules;
}

Codes read_codes(const YamlField& field) {
    Codes codes;
    const auto read_one = [&](const YamlField& item) {
        codes.push_back(item.one_of({"AC", "WA", "TLE", "RTE"}));
    };
    if (field.is_sequence())
        for (const YamlField& item : field.items()) read_one(item);
    else
        read_one(field);
    if (codes.empty()) field.fail("expected at least one of AC, WA, TLE, RTE");
    return codes;
}

std::pair<double, double> read_score(const YamlField& field) {
    constexpr double kMost = 1e12;
    if (!field.is_sequence()) {
        const double exact = field.number(0, kMost);
        return {exact, exact};
    }
    const auto ends = field.items();
    if (ends.size() != 2) field.fail("expected a number, or two: [lowest, highest]");
    const std::pair<double, double> range = {ends[0].number(0, kMost), ends[1].number(0, kMost)};
    if (range.first > range.second) field.fail("the lowest comes first");
    return range;
}

std::string read_use(const YamlField& field) {
    if (field.is_string()) return field.one_of({"lower", "upper"});
    return field.boolean() ? "" : "false";
}

void read_expectation(const YamlField& field, Expectation& into, const WarningSink& warn) {
    if (const auto codes = field.find("permitted")) into.permitted = read_codes(*codes);
    if (const auto codes = field.find("required")) into.required = read_codes(*codes);
    if (const auto score = field.find("score")) into.score = read_score(*score);
    if (const auto message = field.find("message")) into.message = message->text();
    if (const auto use = field.find("use_for_time_limit")) into.use_for_time_limit = read_use(*use);
    const bool possible =
        into.permitted.empty() || into.required.empty() ||
        std::any_of(into.required.begin(), into.required.end(), [&](const std::string& code) {
            return std::find(into.permitted.begin(), into.permitted.end(), code) !=
                   into.permitted.end();
        });
    if (!possible)
        pass_on(warn, field.warning("what is required is not permitted: nothing can fulfil this"));
}

void check_glob(const YamlField& field, const WarningSink& warn) {
    const std::string& glob = field.key();
    if (Glob(glob).too_complex()) field.fail_at_key("this pattern stands for too many names");
    if (glob.find("**") != std::string::npos || glob.find('[') != std::string::npos ||
        glob.find('?') != std::string::npos)
        pass_on(warn, field.warning("only '*' and {a,b} are special in a pattern; this matches "
                                    "literally"));
}

bool is_test_glob(std::string_view key) {
    for (const std::string_view part : {"sample", "secret", "*"})
        if (key == part || (key.starts_with(part) && key.substr(part.size()).starts_with('/')))
            return true;
    return key.starts_with('{');
}

std::vector<std::string> read_authors(const YamlField& field) {
    std::vector<std::string> authors;
    const auto read_one = [&](const YamlField& person) {
        if (person.is_map()) person.allow_only({"name", "email", "orcid", "kattis"});
        authors.push_back(person.is_map() ? person["name"].string() : person.string());
    };
    if (field.is_sequence())
        for (const YamlField& person : field.items()) read_one(person);
    else
        read_one(field);
    return authors;
}

void read_tests(const YamlField& entry, SubmissionRule& rule, const WarningSink& warn) {
    for (const YamlField& part : entry.others(kKnownKeys)) {
        if (!is_test_glob(part.key())) part.fail_unknown(kKnownKeys);
        if (!part.is_map()) part.fail("expected a mapping, got " + part.describe());
        part.allow_only(kTestKeys);
        check_glob(part, warn);
        Expectation expectation;
        expectation.origin = fmt::format("submissions.yaml: {}: {}", rule.glob, part.key());
        expectation.tests = part.key();
        read_expectation(part, expectation, warn);
        rule.expectations.push_back(std::move(expectation));
    }
}

SubmissionRule read_rule(const YamlField& entry, FormatVersion version, const WarningSink& warn) {
    check_glob(entry, warn);
    SubmissionRule rule;
    for (const SubmissionRule& known : default_rules(version))
        if (known.glob == entry.key()) rule = known;
    if (rule.expectations.empty()) rule.expectations.emplace_back();
    rule.glob = entry.key();
    rule.expectations[0].origin = "submissions.yaml: " + rule.glob;
    if (entry.is_null()) return rule;
    if (!entry.is_map()) entry.fail("expected a mapping, got " + entry.describe());
    if (const auto field = entry.find("language")) rule.language = field->string();
    if (const auto field = entry.find("entrypoint")) rule.entry_point = field->string();
    if (const auto field = entry.find("authors")) rule.authors = read_authors(*field);
    if (const auto field = entry.find("model_solution")) rule.model_solution = field->boolean();
    read_expectation(entry, rule.expectations[0], warn);
    read_tests(entry, rule, warn);
    return rule;
}

}  // namespace

const std::vector<SubmissionRule>& default_rules(FormatVersion version) {
    static const std::vector<SubmissionRule> kLegacy = legacy_rules();
    static const std::vector<SubmissionRule> kModern = modern_rules();
    const bool legacy = version == FormatVersion::legacy || version == FormatVersion::legacy_icpc;
    return legacy ? kLegacy : kModern;
}

std::vector<SubmissionRule> read_submission_rules(const YamlField& root, FormatVersion version,
                                                  const WarningSink& warn) {
    std::vector<SubmissionRule> rules;
    for (const YamlField& entry : root.entries()) rules.push_back(read_rule(entry, version, warn));
    return rules;
}

}  // namespace judge::bank
