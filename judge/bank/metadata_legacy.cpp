// SPDX-License-Identifier: MIT
//
// problem.yaml of legacy and legacy-icpc. Its values are strings where 2025-09 has lists, and
// people write numbers for them without quotes: every scalar is taken as written.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "judge/bank/complaint.hpp"
#include "judge/bank/metadata.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

std::string text_or_empty(const YamlField& root, std::string_view key) {
    const auto field = root.find(key);
    return field ? field->text() : std::string();
}

// Authors are separated by ",", "and" or "&".
std::vector<std::string> split_authors(std::string text) {
    std::replace(text.begin(), text.end(), ',', '&');
    std::vector<std::string> names;
    std::string name;
    for (const std::string& word : split_words(text + " &")) {
        const bool last = word.ends_with('&');
        const std::string rest = last ? word.substr(0, word.size() - 1) : word;
        const bool between = last || word == "and";
        if (!rest.empty() && word != "and") name += (name.empty() ? "" : " ") + rest;
        if (between && !name.empty()) names.push_back(std::exchange(name, {}));
    }
    return names;
}

void read_grading(const YamlField& field, const WarningSink& warn) {
    field.allow_only({"objective", "show_test_data_groups", "accept_score", "reject_score", "range",
                      "on_reject"});
    if (const auto objective = field.find("objective")) (void)objective->one_of({"min", "max"});
    if (const auto show = field.find("show_test_data_groups")) (void)show->boolean();
    for (const char* const key : {"accept_score", "reject_score", "range", "on_reject"})
        if (const auto old = field.find(key))
            pass_on(warn, old->warning("belongs into data/testdata.yaml; it has no effect here"));
}

// "default", or "custom" and what the validator can do.
Validation read_validation(const YamlField& root, Problem& problem) {
    Validation validation;
    if (const auto field = root.find("validation")) {
        const auto words = split_words(field->text());
        if (words.empty() || (words[0] != "default" && words[0] != "custom"))
            field->fail("expected default, or custom with interactive, score or multi-pass");
        validation.custom = words[0] == "custom";
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!validation.custom) field->fail("nothing may follow \"default\"");
            if (words[i] == "interactive")
                problem.type.interactive = true;
            else if (words[i] == "multi-pass")  // DOMjudge's
                problem.type.multi_pass = true;
            else if (words[i] == "score") {
                if (!problem.type.scoring) field->fail("\"score\" is for scoring problems only");
            } else
                field->fail(
                    fmt::format("unknown word \"{}\" after custom; expected interactive, "
                                "score or multi-pass",
                                excerpt(words[i], 40)));
        }
    }
    validation.flags = split_words(text_or_empty(root, "validator_flags"));
    return validation;
}

void read_source(const YamlField& root, Problem& problem) {
    problem.source = text_or_empty(root, "source");
    if (const auto url = root.find("source_url"); url && problem.source.empty())
        url->fail("source_url is given without source");
}

}  // namespace

Validation read_legacy(const YamlField& root, Problem& problem, const WarningSink& warn) {
    constexpr auto kModern = std::to_array<std::string_view>(
        {"credits", "languages", "constants", "embargo_until", "allow_file_writing", "version"});
    constexpr auto kKnown = std::to_array<std::string_view>(
        {"problem_format_version", "type", "name", "uuid", "author", "source", "source_url",
         "license", "rights_owner", "limits", "validation", "validator_flags", "grading",
         "keywords"});
    for (const YamlField& other : root.others(kKnown)) {
        if (std::find(kModern.begin(), kModern.end(), other.key()) != kModern.end())
            other.fail_at_key(
                "unknown key in a legacy package; for 2025-09, write "
                "\"problem_format_version: 2025-09\"");
        if (other.key() != "libraries") other.fail_unknown(kKnown);
        pass_on(warn, other.warning("no longer part of the format; it has no effect"));
    }
    const bool icpc = problem.version == FormatVersion::legacy_icpc;
    if (const auto type = root.find("type"))
        problem.type.scoring = type->one_of({"pass-fail", "scoring"}) == "scoring";
    if (icpc && problem.type.scoring) root["type"].fail("legacy-icpc has pass-fail problems only");
    if (const auto name = root.find("name")) problem.names["en"] = name->text();
    if (const auto uuid = root.find("uuid")) read_uuid(*uuid, problem);
    problem.authors = split_authors(text_or_empty(root, "author"));
    read_source(root, problem);
    problem.license = "unknown";
    if (const auto license = root.find("license")) read_license(*license, problem);
    problem.rights_owner = text_or_empty(root, "rights_owner");
    check_rights(root, problem, warn);
    problem.limits.ac_to_time_limit = 5;
    problem.limits.time_limit_to_tle = 2;
    if (const auto limits = root.find("limits")) problem.limits = read_legacy_limits(*limits);
    if (const auto grading = root.find("grading")) {
        if (!problem.type.scoring)
            pass_on(warn, grading->warning("only a scoring problem has grading"));
        read_grading(*grading, warn);
    }
    problem.keywords = split_words(text_or_empty(root, "keywords"));
    problem.allow_file_writing = true;
    return read_validation(root, problem);
}

}  // namespace judge::bank
