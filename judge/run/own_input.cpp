// SPDX-License-Identifier: MIT
#include "judge/run/own_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "judge/run/values.hpp"
#include "judge/support/text.hpp"

namespace judge::run {
namespace {

constexpr std::string_view kBlanks = " \t\r";

// The line without "name =" at its beginning.
std::string_view without_name(std::string_view line, const std::vector<Parameter>& params) {
    const std::string_view whole = trim(line);
    for (const Parameter& param : params) {
        if (!whole.starts_with(param.name)) continue;
        const std::string_view rest = whole.substr(param.name.size());
        const std::size_t sign = rest.find_first_not_of(kBlanks);
        if (sign != std::string_view::npos && rest[sign] == '=') return rest.substr(sign + 1);
    }
    return line;
}

std::string without_names(std::string_view written, const std::vector<Parameter>& params) {
    std::string out;
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t end = std::min(written.find('\n', at), written.size());
        out += without_name(written.substr(at, end - at), params);
        out += '\n';
        at = end + 1;
    }
    return out;
}

void make_double(Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value.data))
        value.data = static_cast<double>(*whole);
    if (auto* items = std::get_if<Value::Array>(&value.data))
        for (Value& item : *items) make_double(item);
}

// Integers that stand for doubles become doubles.
void fit(Value& value, const Type& type) {
    using Kind = Type::Kind;
    auto* items = std::get_if<Value::Array>(&value.data);
    if (type.kind == Kind::float64 || type.kind == Kind::vector || type.kind == Kind::matrix)
        make_double(value);
    else if (type.kind == Kind::optional)
        fit(value, type.elements.at(0));
    else if (type.kind == Kind::array && items != nullptr)
        for (Value& item : *items) fit(item, type.elements.at(0));
    else if (type.kind == Kind::tuple && items != nullptr)
        for (std::size_t i = 0; i < std::min(items->size(), type.elements.size()); ++i)
            fit((*items)[i], type.elements[i]);
}

// Doubles as people write them: "-1000000.0", not "-1e+06".
std::string plain(const Value& value) {
    if (const auto* items = value.array()) {
        std::string out;
        for (const Value& item : *items) out += (out.empty() ? "" : ",") + plain(item);
        return "[" + out + "]";
    }
    const auto* number = std::get_if<double>(&value.data);
    if (number == nullptr || !std::isfinite(*number)) return print_value(value);
    std::array<char, 32> digits{};  // more than that stays in exponent form
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), *number,
                                            std::chars_format::fixed);
    if (error != std::errc{}) return print_value(value);
    std::string out(digits.data(), end);
    return out.find('.') == std::string::npos ? out + ".0" : out;
}

std::string expectation(const Signature& signature) {
    if (signature.is_class()) return "a list of method names, then a list of argument lists";
    std::string names;
    for (const Parameter& param : signature.function.params)
        names += (names.empty() ? "" : ", ") + param.name;
    const std::size_t count = signature.function.params.size();
    return count == 1 ? "one value (" + names + ")"
                      : fmt::format("{} values, one a line ({})", count, names);
}

}  // namespace

OwnInput own_input(const Signature& signature, std::string_view written) {
    static const std::vector<Parameter> kNone;
    const auto& params = signature.is_class() ? kNone : signature.function.params;
    const std::size_t wanted = signature.is_class() ? 2 : params.size();
    std::vector<Value> values;
    std::string why;
    if (!parse_values(without_names(written, params), values, why))
        return {std::string(written), fmt::format("expected {}; {}", expectation(signature), why)};
    if (values.size() != wanted)
        return {std::string(written),
                fmt::format("expected {}; there are {}", expectation(signature), values.size())};
    OwnInput out;
    for (std::size_t i = 0; i < wanted; ++i) {
        if (!params.empty()) fit(values[i], params[i].type);
        out.text += plain(values[i]) + "\n";
    }
    return out;
}

}  // namespace judge::run
