// SPDX-License-Identifier: MIT
#include "judge/exchange/infer.hpp"

#include <fmt/format.h>

#include <cctype>
#include <limits>

#include "judge/exchange/new_package.hpp"

namespace judge::exchange {
namespace {

using Kind = Type::Kind;
using run::Value;

Type plain(Kind kind) { return {.kind = kind, .elements = {}}; }

bool is_null(const Value& value) { return value.data.index() == 0; }

// Of values that are not null, all of one family.
std::optional<Kind> scalar_kind(const std::vector<Value>& values) {
    bool wide = false;
    bool real = false;
    const std::size_t family = values.front().is_number() ? 2 : values.front().data.index();
    for (const Value& value : values) {
        if ((value.is_number() ? 2 : value.data.index()) != family) return std::nullopt;
        real = real || value.data.index() == 3;
        if (const auto* number = std::get_if<std::int64_t>(&value.data))
            wide = wide || *number > std::numeric_limits<std::int32_t>::max() ||
                   *number < std::numeric_limits<std::int32_t>::min();
    }
    if (family == 1) return Kind::boolean;
    if (family == 2) return real ? Kind::float64 : wide ? Kind::int64 : Kind::int32;
    if (family == 4) return Kind::string;
    return std::nullopt;
}

std::optional<Type> infer(const std::vector<Value>& values, int depth) {
    if (values.empty()) return plain(Kind::int32);  // of an empty list nothing is known
    if (depth > 8) return std::nullopt;
    if (values.front().array() != nullptr) {
        std::vector<Value> elements;
        for (const Value& value : values) {
            if (value.array() == nullptr) return std::nullopt;
            elements.insert(elements.end(), value.array()->begin(), value.array()->end());
        }
        const auto element = infer_type(elements);
        if (!element) return std::nullopt;
        return Type{.kind = Kind::array, .elements = {*element}};
    }
    const auto kind = scalar_kind(values);
    if (!kind) return std::nullopt;
    return plain(*kind);
}

}  // namespace

std::optional<Type> infer_type(const std::vector<Value>& values) {
    std::vector<Value> present;
    for (const Value& value : values)
        if (!is_null(value)) present.push_back(value);
    auto type = infer(present, 0);
    if (type && present.size() != values.size())
        type = Type{.kind = Kind::optional, .elements = {*type}};
    return type;
}

std::string signature_yaml(const Function& function) {
    std::string text = fmt::format("function: {}\nparams:\n", function.name);
    for (const Parameter& parameter : function.params)
        text += fmt::format("  - name: {}\n    type: {}\n", parameter.name,
                            yaml_quoted(to_string(parameter.type)));
    return text + fmt::format("returns: {}\n", yaml_quoted(to_string(function.returns)));
}

std::string function_name(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isupper(byte) != 0 && !name.empty() && name.back() != '_') name += '_';
        if (byte < 0x80 && std::isalnum(byte) != 0)
            name += static_cast<char>(std::tolower(byte));
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    while (name.ends_with('_')) name.pop_back();
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0)
        name = "f_" + name;
    static constexpr const char* kReserved[] = {
        "list", "int",    "in",   "is",     "return", "class", "string", "input",
        "def",  "for",    "from", "import", "and",    "or",    "not",    "lambda",
        "new",  "delete", "long", "double", "char",   "bool",  "str",    "print"};
    for (const char* reserved : kReserved)
        if (name == reserved) name += "_";
    while (name.ends_with('_')) name.replace(name.size() - 1, 1, "_value");
    return name;
}

}  // namespace judge::exchange
