// SPDX-License-Identifier: MIT
//
// problem.yaml of 2025-09 and of the draft before it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <set>

#include "judge/bank/complaint.hpp"
#include "judge/bank/metadata.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

constexpr auto kKnownKeys = std::to_array<std::string_view>(
    {"problem_format_version", "type", "name", "uuid", "version", "credits", "source", "license",
     "rights_owner", "embargo_until", "limits", "keywords", "languages", "allow_file_writing",
     "constants"});

void set_type(const YamlField& field, const std::string& word, Problem& problem) {
    if (word == "scoring") problem.type.scoring = true;
    if (word == "interactive") problem.type.interactive = true;
    if (word == "multi-pass") problem.type.multi_pass = true;
    if (word == "submit-answer") problem.type.submit_answer = true;
    static const std::vector<std::string> kWords = {"pass-fail", "scoring", "multi-pass",
                                                    "interactive", "submit-answer"};
    if (std::find(kWords.begin(), kWords.end(), word) != kWords.end()) return;
    const auto near = did_you_mean(word, kWords);
    field.fail(fmt::format("\"{}\" is not a type of problem; {}", excerpt(word, 40),
                           near ? fmt::format("did you mean \"{}\"?", *near)
                                : fmt::format("expected {}", fmt::join(kWords, ", "))));
}

void read_type(const YamlField& field, Problem& problem, const WarningSink& warn) {
    std::vector<std::string> words;
    if (field.is_sequence()) {
        for (const YamlField& item : field.items()) {
            set_type(item, item.string(), problem);
            words.push_back(item.string());
        }
    } else {
        if (!field.is_scalar())
            field.fail("expected a type or a list of types, got " + field.describe());
        words = split_words(field.string());
        for (const std::string& word : words) set_type(field, word, problem);
        if (words.size() > 1)
            pass_on(warn, field.warning(fmt::format("several types are written as a list: [{}]",
                                                    fmt::join(words, ", "))));
    }
    if (words.empty()) field.fail("expected at least one type, such as pass-fail");
    const std::set<std::string> distinct(words.begin(), words.end());
    if (distinct.size() < words.size()) field.fail("a type is given twice");
    if (distinct.contains("pass-fail") && problem.type.scoring)
        field.fail("pass-fail and scoring exclude each other");
    if (problem.type.submit_answer && (problem.type.multi_pass || problem.type.interactive))
        field.fail("submit-answer excludes multi-pass and interactive");
}

void read_names(const YamlField& field, Problem& problem, const WarningSink& warn) {
    if (field.is_scalar()) {
        problem.names["en"] = field.string();
        return;
    }
    if (!field.is_map())
        field.fail("expected a string, or a mapping from languages to names, got " +
                   field.describe());
    for (const YamlField& name : field.entries()) {
        if (!is_language_code(name.key()))
            pass_on(warn, name.warning("expected a language code such as en or pt-BR"));
        problem.names[name.key()] = name.string();
    }
}

std::string read_person(const YamlField& field, const WarningSink& warn) {
    std::string name;
    if (field.is_map()) {
        field.allow_only({"name", "email", "orcid", "kattis"});
        name = field["name"].string();
        for (const char* const key : {"email", "orcid", "kattis"})
            if (const auto detail = field.find(key)) (void)detail->string();
    } else {
        const std::string& text = field.string();
        name = trim(std::string_view(text).substr(0, text.find('<')));
    }
    for (const char* const token : {",", " and ", "&"})
        if (name.find(token) != std::string::npos)
            pass_on(warn, field.warning("one person each: write several as a list"));
    return name;
}

std::vector<std::string> read_persons(const YamlField& field, const WarningSink& warn) {
    if (!field.is_sequence()) return {read_person(field, warn)};
    std::vector<std::string> names;
    for (const YamlField& item : field.items()) names.push_back(read_person(item, warn));
    if (names.empty()) pass_on(warn, field.warning("an empty list; leave the key out"));
    return names;
}

void read_credits(const YamlField& field, Problem& problem, const WarningSink& warn) {
    if (field.is_scalar()) {
        problem.authors = {read_person(field, warn)};
        return;
    }
    field.allow_only(
        {"authors", "contributors", "testers", "translators", "packagers", "acknowledgements"});
    if (const auto authors = field.find("authors")) problem.authors = read_persons(*authors, warn);
    for (const char* const key : {"contributors", "testers", "packagers", "acknowledgements"})
        if (const auto persons = field.find(key)) (void)read_persons(*persons, warn);
    if (const auto translators = field.find("translators"))
        for (const YamlField& language : translators->entries()) (void)read_persons(language, warn);
}

std::string read_one_source(const YamlField& field) {
    if (field.is_scalar()) return field.string();
    field.allow_only({"name", "url"});
    if (const auto url = field.find("url")) (void)url->string();
    return field["name"].string();
}

void read_source(const YamlField& root, Problem& problem, const WarningSink& warn) {
    if (const auto source = root.find("source")) {
        std::vector<std::string> names;
        if (source->is_sequence())
            for (const YamlField& item : source->items()) names.push_back(read_one_source(item));
        else
            names.push_back(read_one_source(*source));
        problem.source = fmt::format("{}", fmt::join(names, "; "));
    }
    if (const auto url = root.find("source_url"))
        pass_on(warn, url->warning("a key of the legacy format; write source: {name: …, url: …}"));
}

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || rest != text.data() + text.size() || text.front() == '-')
        return std::nullopt;
    return value;
}

// YYYY-MM-DD, with or without Thh:mm:ssZ.
bool is_date(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return false;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return false;
    std::string_view time = text.substr(10);
    if (time.empty()) return true;
    if (time.ends_with('Z')) time.remove_suffix(1);
    if (time.size() != 9 || time[0] != 'T' || time[3] != ':' || time[6] != ':') return false;
    const auto hour = digits(time.substr(1, 2));
    const auto minute = digits(time.substr(4, 2));
    const auto second = digits(time.substr(7, 2));
    return hour && minute && second && *hour < 24 && *minute < 60 && *second < 60;
}

void read_embargo(const YamlField& field, Problem& problem) {
    problem.embargo_until = field.text();
    if (!is_date(problem.embargo_until))
        field.fail("expected a date such as 2026-12-31 or 2026-12-31T12:00:00Z");
}

bool is_identifier(std::string_view text) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !text.empty() && letter(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

void read_constants(const YamlField& field, Problem& problem) {
    for (const YamlField& constant : field.entries()) {
        if (!is_identifier(constant.key()))
            constant.fail_at_key("expected a name of letters, digits and '_'");
        if (!constant.is_map()) {
            problem.constants[constant.key()] = constant.text();
            problem.constants[constant.key() + ".value"] = constant.text();
            continue;
        }
        problem.constants[constant.key()] = constant["value"].text();
        for (const YamlField& variant : constant.entries()) {
            if (!is_identifier(variant.key()))
                variant.fail_at_key("expected a name of letters, digits and '_'");
            problem.constants[constant.key() + "." + variant.key()] = variant.text();
        }
    }
}

void read_languages(const YamlField& field, Problem& problem) {
    if (field.is_scalar() && field.string() == "all") return;
    problem.languages = field.string_or_strings();
    if (problem.languages.empty()) field.fail("expected at least one language, or all");
}

// What is not of the format: refused, unless other tools are known to write it.
void read_others(const YamlField& root, const WarningSink& warn) {
    for (const YamlField& other : root.others(kKnownKeys)) {
        const std::string& key = other.key();
        if (key == "source_url") continue;  // see read_source()
        if (key == "validation" || key == "validator_flags" || key == "author" || key == "grading")
            other.fail_at_key(fmt::format("unknown key; it is of the legacy format: {}",
                                          key == "validation" ? "use type and output_validator/"
                                          : key == "author"   ? "use credits"
                                          : key == "grading"  ? "use data/secret/test_group.yaml"
                                                              : "use output_validator_args in "
                                                                "test_group.yaml"));
        if (key != "verified" && key != "comment" && key != "ans_is_output")
            other.fail_unknown(kKnownKeys);
        pass_on(warn,
                other.warning("a key of BAPCtools, not of the format; it has no effect here"));
    }
}

}  // namespace

void read_modern(const YamlField& root, Problem& problem, const WarningSink& warn) {
    read_others(root, warn);
    if (const auto type = root.find("type"))
        read_type(*type, problem, warn);
    else if (root.is_map())
        for (const YamlField& entry : root.entries())
            if (entry.key() == "type") entry.fail("expected a type such as pass-fail");
    if (const auto name = root.find("name"))
        read_names(*name, problem, warn);
    else
        pass_on(warn, root.warning("the key \"name\" is missing"));
    if (const auto uuid = root.find("uuid"))
        read_uuid(*uuid, problem);
    else
        pass_on(warn, root.warning("the key \"uuid\" is missing"));
    if (const auto version = root.find("version")) (void)version->text();
    if (const auto credits = root.find("credits")) read_credits(*credits, problem, warn);
    read_source(root, problem, warn);
    problem.license = "unknown";
    if (const auto license = root.find("license")) read_license(*license, problem);
    if (const auto owner = root.find("rights_owner")) problem.rights_owner = owner->string();
    check_rights(root, problem, warn);
    if (const auto embargo = root.find("embargo_until")) read_embargo(*embargo, problem);
    if (const auto limits = root.find("limits"))
        problem.limits = read_modern_limits(*limits, problem.type, warn);
    if (const auto keywords = root.find("keywords")) problem.keywords = keywords->strings();
    if (const auto languages = root.find("languages")) read_languages(*languages, problem);
    if (const auto writing = root.find("allow_file_writing"))
        problem.allow_file_writing = writing->boolean();
    if (const auto constants = root.find("constants")) read_constants(*constants, problem);
}

}  // namespace judge::bank
