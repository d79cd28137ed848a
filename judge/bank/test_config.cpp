// SPDX-License-Identifier: MIT
#include "judge/bank/test_config.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "judge/bank/complaint.hpp"
#include "judge/bank/score_config.hpp"
#include "judge/model/constants.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

constexpr auto kModernKeys = std::to_array<std::string_view>(
    {"max_score", "score_aggregation", "static_validation_score", "require_pass", "args",
     "input_validator_args", "static_validator_args", "output_validator_args",
     "input_visualizer_args", "output_visualizer_args", "full_feedback"});
constexpr auto kTestKeys = std::to_array<std::string_view>(
    {"args", "input_validator_args", "output_validator_args", "input_visualizer_args",
     "output_visualizer_args", "full_feedback", "hint", "description"});
constexpr auto kLegacyKeys = std::to_array<std::string_view>(
    {"on_reject", "grading", "grader_flags", "input_validator_flags", "output_validator_flags",
     "accept_score", "reject_score", "range"});

template <class Value>
void fill(std::optional<Value>& into, const std::optional<Value>& value) {
    if (value) into = value;
}

// A list of arguments. Numbers need no quotes: `[float_tolerance, 1e-6]` means what it says.
std::vector<std::string> read_args(const YamlField& field) {
    std::vector<std::string> args;
    for (const YamlField& item : field.items()) args.push_back(item.text());
    return args;
}

void read_input_args(const YamlField& field, TestConfig& config) {
    if (!field.is_map()) {
        config.input_validator_args = read_args(field);
        config.named_input_validator_args.emplace();
        return;
    }
    config.input_validator_args.emplace();
    auto& named = config.named_input_validator_args.emplace();
    for (const YamlField& validator : field.entries())
        named[validator.key()] = read_args(validator);
}

void read_modern_args(const YamlField& root, TestConfig& config) {
    if (const auto field = root.find("args")) config.args = read_args(*field);
    if (const auto field = root.find("output_validator_args"))
        config.output_validator_args = read_args(*field);
    if (const auto field = root.find("input_validator_args")) read_input_args(*field, config);
    for (const char* const key : {"input_visualizer_args", "output_visualizer_args"})
        if (const auto field = root.find(key)) (void)read_args(*field);
    if (const auto field = root.find("full_feedback")) config.full_feedback = field->boolean();
}

// Legacy flags: one string, or {name, flags} for one of several validators.
void read_legacy_flags(const YamlField& root, TestConfig& config) {
    if (const auto field = root.find("output_validator_flags")) {
        if (field->is_map()) {
            field->allow_only({"name", "flags"});
            config.output_validator = (*field)["name"].text();
        }
        const auto flags = field->is_map() ? field->find("flags") : field;
        config.output_validator_args = split_words(flags ? flags->text() : "");
    }
    if (const auto field = root.find("input_validator_flags")) {
        config.named_input_validator_args.emplace();
        if (!field->is_map()) {
            config.input_validator_args = split_words(field->text());
            return;
        }
        field->allow_only({"name", "flags"});
        const auto flags = field->find("flags");
        config.input_validator_args.emplace();
        (*config.named_input_validator_args)[(*field)["name"].text()] =
            split_words(flags ? flags->text() : "");
    }
}

bool is_legacy(const Problem& problem) {
    return problem.version == FormatVersion::legacy ||
           problem.version == FormatVersion::legacy_icpc;
}

YamlDocument parse(const PackageTree& tree, const Problem& problem,
                   const std::filesystem::path& path) {
    Source source = tree.read(path);
    source.text = replace_constants(std::move(source.text), problem.constants);
    return YamlDocument(std::move(source));
}

// testdata.yaml in a package that should not have it any more: all keys that were ever in use.
void read_mixed_group(const YamlField& root, const Problem& problem, const WarningSink& warn,
                      GroupFile& group) {
    for (const YamlField& other : root.others(kLegacyKeys)) {
        if (other.key() == "scoring") {
            pass_on(warn, other.warning("a key of an early draft: now max_score and "
                                        "score_aggregation"));
            continue;
        }
        if (std::find(kModernKeys.begin(), kModernKeys.end(), other.key()) == kModernKeys.end())
            other.fail_unknown(kModernKeys);
    }
    read_score_config(root, problem, warn, group.score);
    read_modern_args(root, group.config);
    read_legacy_flags(root, group.config);
    read_legacy_grading(root, group.config);
}

}  // namespace

TestConfig TestConfig::with(const TestConfig& inner) const {
    TestConfig whole = *this;
    fill(whole.args, inner.args);
    fill(whole.output_validator_args, inner.output_validator_args);
    fill(whole.output_validator, inner.output_validator);
    fill(whole.input_validator_args, inner.input_validator_args);
    fill(whole.named_input_validator_args, inner.named_input_validator_args);
    fill(whole.full_feedback, inner.full_feedback);
    fill(whole.break_on_reject, inner.break_on_reject);
    fill(whole.custom_grading, inner.custom_grading);
    fill(whole.grader_flags, inner.grader_flags);
    fill(whole.accept_score, inner.accept_score);
    fill(whole.reject_score, inner.reject_score);
    fill(whole.range, inner.range);
    whole.hint = inner.hint;
    whole.description = inner.description;
    return whole;
}

GroupFile read_group_file(const PackageTree& tree, const Problem& problem,
                          const std::filesystem::path& directory) {
    GroupFile group;
    const auto old = directory / "testdata.yaml";
    const auto current = directory / "test_group.yaml";
    const bool has_old = tree.has_file(old);
    const bool has_current = tree.has_file(current);
    if (is_legacy(problem)) {
        if (has_current)
            caution(tree.warn(), tree.full(current),
                    "of no effect: a legacy package has testdata.yaml");
        if (!has_old) return group;
        const YamlDocument document = parse(tree, problem, old);
        document.root().allow_only(kLegacyKeys);
        read_legacy_flags(document.root(), group.config);
        read_legacy_grading(document.root(), group.config);
        group.found = true;
        return group;
    }
    if (has_current) {
        const YamlDocument document = parse(tree, problem, current);
        document.root().allow_only(kModernKeys);
        read_score_config(document.root(), problem, tree.warn(), group.score);
        read_modern_args(document.root(), group.config);
        group.found = true;
    } else if (has_old) {
        if (problem.version == FormatVersion::v2025_09)
            caution(tree.warn(), tree.full(old), "in 2025-09 this file is called test_group.yaml");
        const YamlDocument document = parse(tree, problem, old);
        read_mixed_group(document.root(), problem, tree.warn(), group);
        group.found = true;
    }
    return group;
}

TestConfig read_test_file(const PackageTree& tree, const std::filesystem::path& path) {
    const YamlDocument document = YamlDocument(tree.read(path));
    const YamlField root = document.root();
    TestConfig config;
    root.allow_only(kTestKeys);
    read_modern_args(root, config);
    if (const auto field = root.find("hint")) config.hint = field->text();
    if (const auto field = root.find("description")) config.description = field->text();
    return config;
}

}  // namespace judge::bank
