// SPDX-License-Identifier: MIT
#include "judge/model/signature.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace judge {
namespace {

using Kind = Type::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 12> kNames = {{
    {"void", Kind::void_},
    {"int", Kind::int32},
    {"long", Kind::int64},
    {"double", Kind::float64},
    {"bool", Kind::boolean},
    {"char", Kind::character},
    {"string", Kind::string},
    {"ListNode", Kind::list_node},
    {"TreeNode", Kind::tree_node},
    {"graph", Kind::graph},
    {"vector", Kind::vector},
    {"matrix", Kind::matrix},
}};
constexpr int kDeepest =
    8;  // of brackets and suffixes together; nobody asks for more in an interview

// Recursive descent over `type := atom ("[]" | "?")*`, `atom := name | "(" type ("," type)+ ")"`.
class Reader {
  public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::optional<Type> all() {
        auto type = read(0);
        skip_blanks();
        if (!type || !text_.empty()) return std::nullopt;
        return type;
    }

  private:
    void skip_blanks() {
        while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
    }

    bool take(std::string_view word) {
        skip_blanks();
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }

    std::optional<Type> read(int depth) {
        if (depth > kDeepest) return std::nullopt;
        auto type = take("(") ? tuple(depth) : named();
        while (type && depth <= kDeepest) {
            const bool array = take("[]");
            if (!array && !take("?")) break;
            if (type->kind == Kind::void_) return std::nullopt;
            if (!array && type->kind == Kind::optional)
                return std::nullopt;  // T?? says nothing more
            type = Type{array ? Kind::array : Kind::optional, {std::move(*type)}};
            ++depth;
        }
        if (depth > kDeepest) return std::nullopt;
        return type;
    }

    std::optional<Type> named() {
        skip_blanks();
        std::size_t length = 0;
        const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
        while (length < text_.size() && letter(text_[length])) ++length;
        const std::string_view word = text_.substr(0, length);
        text_.remove_prefix(length);
        for (const auto& [name, kind] : kNames)
            if (name == word) return Type{kind, {}};
        return std::nullopt;
    }

    std::optional<Type> tuple(int depth) {
        Type type{Kind::tuple, {}};
        do {
            auto element = read(depth + 1);
            if (!element || element->kind == Kind::void_) return std::nullopt;
            type.elements.push_back(std::move(*element));
        } while (take(","));
        if (!take(")") || type.elements.size() < 2) return std::nullopt;
        return type;
    }

    std::string_view text_;
};

}  // namespace

std::optional<Type> parse_type(std::string_view text) { return Reader(text).all(); }

std::string to_string(const Type& type) {
    if (type.kind == Kind::array) return to_string(type.elements.at(0)) + "[]";
    if (type.kind == Kind::optional) return to_string(type.elements.at(0)) + "?";
    if (type.kind == Kind::tuple) {
        std::string text;
        for (const Type& element : type.elements)
            text += (text.empty() ? "(" : ", ") + to_string(element);
        return text + ")";
    }
    for (const auto& [name, kind] : kNames)
        if (kind == type.kind) return std::string(name);
    return "?";
}

}  // namespace judge
