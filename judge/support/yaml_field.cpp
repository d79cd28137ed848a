// SPDX-License-Identifier: MIT
#include "judge/support/yaml_field.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"

namespace judge {
namespace {

std::string_view without_plus(std::string_view text) {
    if (text.starts_with('+') && text.size() > 1 && text[1] != '-') text.remove_prefix(1);
    return text;
}

// The YAML 1.2 core schema: decimal, 0x and 0o integers. Saturates, so that ranges are checked and
// nothing wraps.
std::optional<std::int64_t> to_integer(std::string_view text) {
    int base = 10;
    std::string_view digits = without_plus(text);
    if (digits.starts_with("0x")) base = 16;
    if (digits.starts_with("0o")) base = 8;
    if (base != 10) digits.remove_prefix(2);
    if (base != 10 && digits.starts_with('-')) return std::nullopt;
    std::int64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, value, base);
    if (error == std::errc::invalid_argument || rest != end) return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return digits.starts_with('-') ? std::numeric_limits<std::int64_t>::min()
                                       : std::numeric_limits<std::int64_t>::max();
    return value;
}

std::optional<double> to_number(std::string_view text) {
    if (const auto integer = to_integer(text)) return static_cast<double>(*integer);
    if (text.find_first_not_of("+-.0123456789eE") != std::string_view::npos) return std::nullopt;
    std::string_view digits = without_plus(text);
    double value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [rest, error] = std::from_chars(digits.data(), end, value);
    if (rest != end || error == std::errc::invalid_argument) return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return digits.find("e-") != std::string_view::npos ||
                       digits.find("E-") != std::string_view::npos
                   ? 0.0
                   : std::numeric_limits<double>::infinity();
    return value;
}

std::optional<bool> to_boolean(std::string_view text) {
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    return std::nullopt;
}

// ".inf" and ".nan" are numbers too, but no place wants one.
bool is_special_number(std::string_view text) {
    text = without_plus(text);
    if (text.starts_with('-')) text.remove_prefix(1);
    return text == ".inf" || text == ".Inf" || text == ".INF" || text == ".nan" || text == ".NaN" ||
           text == ".NAN";
}

std::string in_quotes(std::string_view text) { return fmt::format("\"{}\"", excerpt(text, 40)); }

}  // namespace

YamlField YamlDocument::root() const { return {source_, root_}; }

YamlField::YamlField(const YamlField& parent, const YamlNode& key, const YamlNode& value)
    : source_(parent.source_),
      node_(&value),
      key_node_(&key),
      key_(key.text),
      path_(parent.path_.empty() ? key.text : parent.path_ + "." + key.text) {}

YamlField::YamlField(const YamlField& parent, std::size_t index)
    : source_(parent.source_),
      node_(&parent.node_->values[index]),
      path_(fmt::format("{}[{}]", parent.path_, index)) {}

bool YamlField::is_string() const {
    return is_scalar() && (!node_->plain || (!to_number(node_->text) && !to_boolean(node_->text) &&
                                             !is_special_number(node_->text)));
}

std::string YamlField::describe() const {
    switch (kind()) {
        case Kind::null: return "nothing";
        case Kind::sequence: return "a list";
        case Kind::map: return "a mapping";
        case Kind::scalar: break;
    }
    if (is_string()) return "the string " + in_quotes(node_->text);
    if (to_boolean(node_->text)) return node_->text;
    return "the number " + excerpt(node_->text, 40);
}

std::optional<YamlField> YamlField::find(std::string_view key) const {
    if (is_null()) return std::nullopt;
    if (!is_map()) expected("a mapping");
    for (std::size_t i = 0; i < node_->keys.size(); ++i)
        if (node_->keys[i].text == key && node_->values[i].kind != Kind::null)
            return YamlField(*this, node_->keys[i], node_->values[i]);
    return std::nullopt;
}

YamlField YamlField::operator[](std::string_view key) const {
    if (auto field = find(key)) return *field;
    fail(fmt::format("the key \"{}\" is missing", key));
}

std::vector<YamlField> YamlField::entries() const {
    if (is_null()) return {};
    if (!is_map()) expected("a mapping");
    std::vector<YamlField> all;
    for (std::size_t i = 0; i < node_->keys.size(); ++i)
        all.push_back(YamlField(*this, node_->keys[i], node_->values[i]));
    return all;
}

std::vector<YamlField> YamlField::items() const {
    if (!is_sequence()) expected("a list");
    std::vector<YamlField> all;
    for (std::size_t i = 0; i < node_->values.size(); ++i) all.push_back(YamlField(*this, i));
    return all;
}

const std::string& YamlField::string() const {
    if (is_scalar() && !is_string())
        fail(fmt::format("expected a string, got {}; write it in quotes", describe()));
    return text();
}

const std::string& YamlField::text() const {
    if (!is_scalar()) expected("a string");
    return node_->text;
}

std::int64_t YamlField::integer(std::int64_t low, std::int64_t high) const {
    const auto value = is_scalar() && node_->plain ? to_integer(node_->text) : std::nullopt;
    if (!value) expected("an integer");
    if (*value < low || *value > high)
        fail(fmt::format("expected {} to {}, got {}", low, high, excerpt(node_->text, 40)));
    return *value;
}

double YamlField::number(double low, double high) const {
    const auto value = is_scalar() && node_->plain ? to_number(node_->text) : std::nullopt;
    if (!value) expected("a number");
    if (!(*value >= low && *value <= high))
        fail(fmt::format("expected {} to {}, got {}", low, high, excerpt(node_->text, 40)));
    return *value;
}

bool YamlField::boolean() const {
    const auto value = is_scalar() && node_->plain ? to_boolean(node_->text) : std::nullopt;
    if (!value) expected("true or false");
    return *value;
}

std::vector<std::string> YamlField::strings() const {
    std::vector<std::string> all;
    for (const YamlField& item : items()) all.push_back(item.string());
    return all;
}

std::vector<std::string> YamlField::string_or_strings() const {
    if (is_scalar()) return {string()};
    if (!is_sequence()) expected("a string or a list of strings");
    return strings();
}

std::string YamlField::one_of(std::initializer_list<std::string_view> choices) const {
    const std::string& got = text();
    if (std::find(choices.begin(), choices.end(), got) != choices.end()) return got;
    const std::vector<std::string> known(choices.begin(), choices.end());
    const auto near = did_you_mean(got, known);
    fail(fmt::format("expected one of {}, got {}{}", fmt::join(choices, ", "), in_quotes(got),
                     near ? fmt::format("; did you mean \"{}\"?", *near) : ""));
}

std::vector<YamlField> YamlField::others(YamlKeys keys) const {
    std::vector<YamlField> unknown;
    for (const YamlField& entry : entries())
        if (std::find(keys.begin(), keys.end(), entry.key()) == keys.end())
            unknown.push_back(entry);
    return unknown;
}

void YamlField::allow_only(YamlKeys keys) const {
    for (const YamlField& entry : others(keys)) entry.fail_unknown(keys);
}

void YamlField::fail_unknown(YamlKeys known) const {
    const std::vector<std::string> names(known.begin(), known.end());
    if (const auto near = did_you_mean(key_, names))
        fail_at_key(fmt::format("unknown key; did you mean \"{}\"?", *near));
    fail_at_key(fmt::format("unknown key; known keys are {}", fmt::join(known, ", ")));
}

std::string YamlField::message_at(std::string_view message) const {
    return fmt::format("{}: {}", path_.empty() ? "top level" : excerpt(path_, 200), message);
}

void YamlField::fail(std::string_view message) const {
    if (is_null()) fail_at_key(message);  // nothing stands where the value should
    throw UserError(Fault::invalid_package, quote(*source_, node_->offset, message_at(message)));
}

void YamlField::fail_at_key(std::string_view message) const {
    const std::size_t offset = key_node_ != nullptr ? key_node_->offset : node_->offset;
    throw UserError(Fault::invalid_package, quote(*source_, offset, message_at(message)));
}

std::string YamlField::warning(std::string_view message) const {
    const std::size_t offset = key_node_ != nullptr ? key_node_->offset : node_->offset;
    return quote(*source_, offset, message_at(message), Severity::warning);
}

void YamlField::expected(std::string_view what) const {
    fail(fmt::format("expected {}, got {}", what, describe()));
}

}  // namespace judge
