// SPDX-License-Identifier: MIT
#include "judge/theory/fill.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "judge/support/error.hpp"
#include "judge/support/text.hpp"
#include "judge/theory/evaluate.hpp"

namespace judge::theory {
namespace {

struct Placeholder {
    std::string_view formula;
    std::string_view form;
};

Placeholder split(std::string_view inside) {
    const std::size_t bar = inside.rfind('|');
    if (bar == std::string_view::npos) return {trim(inside), {}};
    return {trim(inside.substr(0, bar)), trim(inside.substr(bar + 1))};
}

bool is_form(std::string_view form) {
    constexpr std::array kForms = {"", "percent", "sign", "power"};
    for (const std::string_view known : kForms)
        if (form == known) return true;
    return form.size() == 1 && form[0] >= '1' && form[0] <= '9';
}

// 7000000000 → "7 \cdot 10^{9}".
std::string power_of_ten(double number) {
    if (number == 0) return "0";
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(number)) + 1e-12));
    const std::string mantissa = to_text(number / std::pow(10, exponent), 6);
    return mantissa == "1" ? fmt::format("10^{{{}}}", exponent)
                           : fmt::format(R"({} \cdot 10^{{{}}})", mantissa, exponent);
}

std::string formed(const Value& value, std::string_view form) {
    constexpr int kShownDigits = 10;
    if (form.size() == 1) return to_text(value, form[0] - '0');
    if (form.empty() || !value.is_number()) return to_text(value, kShownDigits);
    if (form == "percent") return to_text(value.number * 100, kShownDigits) + " %";
    if (form == "power") return power_of_ten(value.number);
    return (value.number < 0 ? "- " : "+ ") + to_text(std::abs(value.number), kShownDigits);
}

Names names_of(const Bindings& bindings) {
    Names names;
    for (const auto& [name, value] : bindings) names.insert(name);
    return names;
}

std::string filled(std::string_view inside, const Bindings& bindings) {
    const Placeholder at = split(inside);
    const Parsed parsed = parse_expression(at.formula, names_of(bindings));
    const Evaluated out =
        parsed.expression ? evaluate(*parsed.expression, bindings) : Evaluated{{}, parsed.error};
    if (!out.value)
        throw UserError(Fault::invalid_package,
                        fmt::format("<<{}>>: {}", excerpt(inside, 80), out.error.message));
    return formed(*out.value, at.form);
}

}  // namespace

std::optional<std::string> find_bad_placeholder(std::string_view text, const Names& names) {
    for (std::size_t open = 0; (open = text.find("<<", open)) != std::string_view::npos;) {
        const std::size_t close = text.find(">>", open);
        if (close == std::string_view::npos)
            return "\"<<\" begins a placeholder; \">>\" is missing";
        const std::string_view inside = text.substr(open + 2, close - open - 2);
        const Placeholder at = split(inside);
        if (!is_form(at.form))
            return fmt::format("<<{}>>: the forms are 1 to 9 (digits), percent, sign, power",
                               excerpt(inside, 80));
        if (const Parsed parsed = parse_expression(at.formula, names); !parsed.expression)
            return fmt::format("<<{}>>: {}", excerpt(inside, 80), parsed.error.message);
        open = close + 2;
    }
    return std::nullopt;
}

std::string fill(std::string_view text, const Bindings& bindings) {
    std::string out;
    for (;;) {
        const std::size_t open = text.find("<<");
        const std::size_t close = open == std::string_view::npos ? open : text.find(">>", open);
        if (close == std::string_view::npos) return out += text;
        out += text.substr(0, open);
        out += filled(text.substr(open + 2, close - open - 2), bindings);
        text.remove_prefix(close + 2);
    }
}

}  // namespace judge::theory
