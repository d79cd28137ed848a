// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "judge/support/source.hpp"

namespace judge {

// A YAML value as written, with its place. Aliases are replaced by copies of what they stand for.
struct YamlNode {
    enum class Kind : std::uint8_t { null, scalar, sequence, map };
    Kind kind = Kind::null;
    bool plain = false;     // a scalar without quotes: it may mean a number or a truth value
    std::string text = {};  // of a scalar
    std::size_t offset = 0;
    std::vector<YamlNode> keys = {};    // of a map: scalars, all different
    std::vector<YamlNode> values = {};  // of a map or a sequence
};

class YamlField;
using YamlKeys = std::span<const std::string_view>;

// A YAML file, parsed. Keep it as long as fields of it are in use.
class YamlDocument {
  public:
    // Parses one document (YAML 1.2, core schema). Throws UserError{invalid_package}, located, for
    // a syntax error, invalid UTF-8, NUL bytes, a key given twice, a second document, or nesting
    // and size beyond reason.
    explicit YamlDocument(Source source);

    // read_source() and parse.
    static YamlDocument read(const std::filesystem::path& path);

    [[nodiscard]] YamlField root() const;
    [[nodiscard]] const Source& source() const noexcept { return source_; }

  private:
    Source source_;
    YamlNode root_;
};

// A value that knows where in its file it stands, so that every complaint names its place:
// "path:line:column: error: limits.memory: expected …" with the line and a caret. Throws
// UserError{invalid_package}. Borrows the document.
class YamlField {
  public:
    using Kind = YamlNode::Kind;

    YamlField(const Source& source, const YamlNode& node) : source_(&source), node_(&node) {}

    [[nodiscard]] Kind kind() const noexcept { return node_->kind; }
    [[nodiscard]] bool is_null() const noexcept { return kind() == Kind::null; }
    [[nodiscard]] bool is_scalar() const noexcept { return kind() == Kind::scalar; }
    [[nodiscard]] bool is_sequence() const noexcept { return kind() == Kind::sequence; }
    [[nodiscard]] bool is_map() const noexcept { return kind() == Kind::map; }
    // A scalar that is neither a number nor a truth value (or is in quotes).
    [[nodiscard]] bool is_string() const;

    // The key under which this value stands in its map; empty for list items and the root.
    [[nodiscard]] const std::string& key() const noexcept { return key_; }

    // Of a map; an empty value (`key:`) counts as absent in find().
    [[nodiscard]] std::optional<YamlField> find(std::string_view key) const;
    [[nodiscard]] YamlField operator[](std::string_view key) const;
    [[nodiscard]] std::vector<YamlField> entries() const;

    // Of a sequence.
    [[nodiscard]] std::vector<YamlField> items() const;

    [[nodiscard]] const std::string& string() const;  // is_string(), else it fails
    [[nodiscard]] const std::string& text() const;    // any scalar as written
    [[nodiscard]] std::int64_t integer(std::int64_t low, std::int64_t high) const;
    [[nodiscard]] double number(double low, double high) const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] std::vector<std::string> strings() const;            // a list of strings
    [[nodiscard]] std::vector<std::string> string_or_strings() const;  // or one string

    // One of `choices`; fails with the nearest of them.
    [[nodiscard]] std::string one_of(std::initializer_list<std::string_view> choices) const;

    // Fails at the first key that is not in the list, with the nearest known one.
    void allow_only(YamlKeys keys) const;
    void allow_only(std::initializer_list<std::string_view> keys) const {
        allow_only(YamlKeys(keys.begin(), keys.size()));
    }
    // The entries whose keys are not in the list, for a reader that is lenient about some.
    [[nodiscard]] std::vector<YamlField> others(YamlKeys keys) const;
    [[noreturn]] void fail_unknown(YamlKeys known) const;

    [[noreturn]] void fail(std::string_view message) const;  // the caret stands under the value
    [[noreturn]] void fail_at_key(std::string_view message) const;  // … under its key
    // The located text of a warning, for a sink.
    [[nodiscard]] std::string warning(std::string_view message) const;

    // What the value is, for "expected a list, got …".
    [[nodiscard]] std::string describe() const;

  private:
    YamlField(const YamlField& parent, const YamlNode& key, const YamlNode& value);
    YamlField(const YamlField& parent, std::size_t index);
    [[nodiscard]] std::string message_at(std::string_view message) const;
    [[noreturn]] void expected(std::string_view what) const;

    const Source* source_;
    const YamlNode* node_;
    const YamlNode* key_node_ = nullptr;
    std::string key_;
    std::string path_;  // "limits.time_multipliers", "credits.authors[2]"
};

}  // namespace judge
