// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/bank/complaint.hpp"
#include "judge/bank/metadata.hpp"
#include "judge/support/text.hpp"

namespace judge::bank {
namespace {

FormatVersion read_version(const YamlField& root, const WarningSink& warn) {
    const auto field = root.find("problem_format_version");
    if (!field) return FormatVersion::legacy;
    const std::string& text = field->text();
    if (text == "legacy") return FormatVersion::legacy;
    if (text == "legacy-icpc") return FormatVersion::legacy_icpc;
    if (text == "2023-07-draft" || text == "2023-07") return FormatVersion::v2023_07_draft;
    if (text == "2025-09") return FormatVersion::v2025_09;
    if (text == "2025-09-draft" || text == "draft") {
        pass_on(warn, field->warning("a draft is read as 2025-09"));
        return FormatVersion::v2025_09;
    }
    field->fail(
        fmt::format("\"{}\" is not a version that is read here; expected 2025-09, "
                    "2023-07-draft, legacy or legacy-icpc",
                    excerpt(text, 40)));
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_word(char c) {
    return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

Validation read_metadata(const YamlField& root, Problem& problem, const WarningSink& warn) {
    if (!root.is_map()) root.fail("expected a mapping such as \"name: …\", got " + root.describe());
    problem.version = read_version(root, warn);
    switch (problem.version) {
        case FormatVersion::legacy:
        case FormatVersion::legacy_icpc: return read_legacy(root, problem, warn);
        case FormatVersion::v2023_07_draft:
        case FormatVersion::v2025_09: break;
    }
    read_modern(root, problem, warn);
    return {};
}

void read_uuid(const YamlField& field, Problem& problem) {
    const std::string& text = field.text();
    constexpr std::array<std::size_t, 4> kDashes = {8, 13, 18, 23};
    bool good = text.size() == 36;
    for (std::size_t i = 0; good && i < text.size(); ++i) {
        const bool dash = std::find(kDashes.begin(), kDashes.end(), i) != kDashes.end();
        good = dash ? text[i] == '-' : is_hex(text[i]);
    }
    if (!good)
        field.fail("expected a UUID such as 123e4567-e89b-42d3-a456-426614174000, got \"" +
                   excerpt(text, 60) + "\"");
    problem.uuid = text;
}

void read_license(const YamlField& field, Problem& problem) {
    problem.license = field.one_of(
        {"unknown", "public domain", "cc0", "cc by", "cc by-sa", "educational", "permission"});
}

void check_rights(const YamlField& root, const Problem& problem, const WarningSink& warn) {
    const bool owned = !problem.rights_owner.empty();
    if (problem.license == "public domain" && owned)
        pass_on(warn, root["rights_owner"].warning("what is in the public domain has no owner"));
    const bool needs_owner = problem.license != "unknown" && problem.license != "public domain";
    if (needs_owner && !owned && problem.authors.empty() && problem.source.empty())
        pass_on(warn, root["license"].warning(
                          "this licence needs an owner: give rights_owner, an author or a source"));
}

// "en", "fil", "pt-BR"; longer BCP 47 tags are let through.
bool is_language_code(std::string_view text) {
    const std::string_view first = text.substr(0, text.find('-'));
    return (first.size() == 2 || first.size() == 3) &&
           std::all_of(first.begin(), first.end(), is_lower) && text.back() != '-' &&
           std::all_of(text.begin(), text.end(), is_word);
}

}  // namespace judge::bank
