// SPDX-License-Identifier: MIT
#include "judge/bank/score_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "judge/bank/complaint.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

constexpr std::int64_t kMost = 1'000'000'000;

Aggregation read_aggregation(const YamlField& field) {
    const std::string word = field.one_of({"pass-fail", "sum", "min"});
    return word == "sum" ? Aggregation::sum
                         : (word == "min" ? Aggregation::min : Aggregation::pass_fail);
}

void read_max_score(const YamlField& field, ScoreConfig& score) {
    if (field.is_string() && field.string() == "unbounded")
        score.unbounded = true;
    else
        score.max_score = static_cast<double>(field.integer(0, kMost));
}

void read_static_validation(const YamlField& root, const WarningSink& warn, ScoreConfig& score) {
    const auto args = root.find("static_validator_args");
    const auto field = root.find("static_validation_score");
    if (args && !field)
        pass_on(warn, args->warning("of no effect without static_validation_score"));
    if (!field) return;
    StaticValidation validation;
    if (!(field->is_string() && field->string() == "pass-fail"))
        validation.max_score = static_cast<double>(field->integer(0, kMost));
    if (args)
        for (const YamlField& item : args->items()) validation.args.push_back(item.text());
    score.static_validation = std::move(validation);
}

// `scoring: {score, max_score, aggregation}` of a draft of 2023-07.
void read_early_draft(const YamlField& scoring, ScoreConfig& score) {
    if (!scoring.is_map()) return;
    for (const char* const key : {"score", "max_score"})
        if (const auto field = scoring.find(key)) read_max_score(*field, score);
    if (const auto field = scoring.find("aggregation"))
        score.aggregation = read_aggregation(*field);
}

// "inf", "-inf", "+inf" or a number.
double read_bound(const YamlField& field, std::string_view word) {
    if (word.starts_with('+')) word.remove_prefix(1);
    if (word == "inf") return std::numeric_limits<double>::infinity();
    if (word == "-inf") return -std::numeric_limits<double>::infinity();
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size())
        field.fail("expected two numbers, such as \"0 100\" or \"-inf +inf\"");
    return value;
}

bool is_earlier(const std::vector<TestGroup>& groups, const TestGroup& group,
                const std::string& name) {
    for (const TestGroup& other : groups) {
        if (&other == &group) return false;
        if (other.name == name) return true;
    }
    return false;
}

}  // namespace

void read_score_config(const YamlField& root, const Problem& problem, const WarningSink& warn,
                       ScoreConfig& score) {
    if (const auto draft = root.find("scoring")) read_early_draft(*draft, score);
    if (const auto field = root.find("max_score")) read_max_score(*field, score);
    if (const auto field = root.find("score_aggregation"))
        score.aggregation = read_aggregation(*field);
    if (const auto field = root.find("require_pass"))
        score.require_pass = field->string_or_strings();
    read_static_validation(root, warn, score);
    if (problem.type.scoring) return;
    for (const char* const key : {"max_score", "score_aggregation", "require_pass"})
        if (const auto field = root.find(key))
            pass_on(warn, field->warning("only a scoring problem has it"));
}

void read_legacy_grading(const YamlField& root, TestConfig& config) {
    constexpr double kWide = 1e15;
    if (const auto field = root.find("on_reject"))
        config.break_on_reject = field->one_of({"break", "continue", "grade"}) == "break";
    if (const auto field = root.find("grading"); field && field->is_scalar())
        config.custom_grading = field->one_of({"default", "custom"}) == "custom";
    if (const auto field = root.find("grader_flags"))
        config.grader_flags = split_words(field->text());
    if (const auto field = root.find("accept_score"))
        config.accept_score = field->number(-kWide, kWide);
    if (const auto field = root.find("reject_score"))
        config.reject_score = field->number(-kWide, kWide);
    if (const auto field = root.find("range")) {
        const auto words = split_words(field->text());
        if (words.size() != 2) field->fail("expected two numbers, such as \"0 100\"");
        config.range = {read_bound(*field, words[0]), read_bound(*field, words[1])};
        if (config.range->first > config.range->second) field->fail("the lowest comes first");
    }
}

TestGroup make_group(const std::string& name, const TestConfig& config, const ScoreConfig& score) {
    TestGroup group;
    group.name = name;
    const bool top = name == "secret";
    group.aggregation = score.aggregation.value_or(top ? Aggregation::sum : Aggregation::pass_fail);
    group.max_score = score.max_score;
    if (top && !score.max_score && !score.unbounded) group.max_score = 100;
    group.require_pass = score.require_pass;
    group.static_validation = score.static_validation;
    LegacyGrading& legacy = group.legacy;
    legacy.break_on_reject = config.break_on_reject.value_or(true);
    legacy.custom = config.custom_grading.value_or(false);
    legacy.flags = config.grader_flags.value_or(std::vector<std::string>());
    if (!name.empty()) std::erase(legacy.flags, "ignore_sample");  // it is the root's, if inherited
    legacy.accept_score = config.accept_score.value_or(legacy.accept_score);
    legacy.reject_score = config.reject_score.value_or(legacy.reject_score);
    if (config.range) std::tie(legacy.low, legacy.high) = *config.range;
    return group;
}

void check_groups(const PackageTree& tree, const Problem& problem,
                  const std::vector<TestGroup>& groups) {
    for (const TestGroup& group : groups) {
        const auto file = tree.full(std::filesystem::path("data") / group.name / "test_group.yaml");
        for (const std::string& required : group.require_pass)
            if (!is_earlier(groups, group, required))
                refuse(file, fmt::format("require_pass: there is no group \"{}\" before this one",
                                         excerpt(required, 60)));
        if (group.static_validation && problem.static_validator.empty())
            refuse(file, "static_validation_score: there is no program in static_validator/");
        const bool bounded_parent = group.parent() == "secret" && groups.size() > 1;
        if (problem.type.scoring && !problem.legacy_grading && bounded_parent && !group.max_score &&
            group.aggregation == Aggregation::pass_fail)
            caution(tree.warn(), file,
                    "a pass-fail group of a scoring problem needs max_score, or it counts nothing");
    }
}

}  // namespace judge::bank
