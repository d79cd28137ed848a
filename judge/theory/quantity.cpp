// SPDX-License-Identifier: MIT
#include "judge/theory/quantity.hpp"

#include <fmt/format.h>

#include "judge/support/text.hpp"
#include "judge/theory/evaluate.hpp"

namespace judge::theory {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t n = 0;
    while (at + n < text.size() && is_digit(text[at + n])) ++n;
    return n;
}

// Blanks out the commas between thousands: "1,024" → "1024 ". Returns where a comma is that parts
// none; commas inside brackets part arguments and stay.
std::optional<std::size_t> join_thousands(std::string& text) {
    int depth = 0;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '(' || c == '[') ++depth;
        if (c == ')' || c == ']') --depth;
        if (c != ',' || depth > 0) {
            out += c;
            continue;
        }
        std::size_t before = 0;
        while (before < i && (is_digit(text[i - before - 1]) || text[i - before - 1] == ','))
            ++before;
        const bool first = text.substr(i - before, before).find(',') == std::string::npos;
        if (digits_at(text, i + 1) != 3 || before == 0 || (first && before > 3) ||
            (before >= 1 && text[i - before] == '0') || (i > before && text[i - before - 1] == '.'))
            return i;
    }
    text = std::move(out);
    return std::nullopt;
}

std::size_t leading_noise(std::string_view text) {
    for (const std::string_view sign : {"=", "≈", "~"})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

ReadQuantity evaluated(const Parsed& parsed, Quantity quantity) {
    const Number number = evaluate_number(*parsed.expression, {});
    if (!number.value) return {.quantity = std::nullopt, .error = number.error};
    quantity.value = *number.value;
    return {.quantity = std::move(quantity), .error = {}};
}

// Whether a unit may begin here: after a digit, a blank or a bracket.
bool may_begin_unit(std::string_view text, std::size_t at) {
    const char before = text[at - 1];
    const char c = text[at];
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%' || (c & '\x80');
    return letter && (is_digit(before) || before == ' ' || before == ')' || before == '.');
}

}  // namespace

ReadQuantity read_quantity(std::string_view given) {
    std::string text(trim(given));
    text.erase(0, leading_noise(text));
    if (text.size() > kLongestExpression)
        return {.quantity = std::nullopt, .error = {0, "the answer is too long"}};
    if (const auto comma = join_thousands(text))
        return {.quantity = std::nullopt,
                .error = {*comma, "a comma parts thousands (1,024); write 0.25 with a point"}};
    const Parsed whole = parse_expression(text, {});
    if (whole.expression) return evaluated(whole, {});
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!may_begin_unit(text, at)) continue;
        const std::string name(trim(std::string_view(text).substr(at)));
        const auto unit = parse_unit(name);
        if (!unit) continue;
        const Parsed number = parse_expression(trim(std::string_view(text).substr(0, at)), {});
        if (number.expression)
            return evaluated(number, {.value = 0, .unit = unit, .unit_name = name});
    }
    return {.quantity = std::nullopt, .error = whole.error};
}

}  // namespace judge::theory
