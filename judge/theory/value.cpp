// SPDX-License-Identifier: MIT
#include "judge/theory/value.hpp"

#include <fmt/format.h>

#include <cmath>

namespace judge::theory {

std::string to_text(double number, int digits) {
    if (number == 0) return "0";
    constexpr double kMostPlain = 1e15;
    if (std::abs(number) < kMostPlain && std::floor(number) == number)
        return fmt::format("{:.0f}", number);
    return fmt::format("{:.{}g}", number, digits);
}

std::string to_text(const Value& value, int digits) {
    switch (value.kind) {
        case Value::Kind::number: return to_text(value.number, digits);
        case Value::Kind::text: return value.text;
        case Value::Kind::list: break;
    }
    std::string out;
    for (const Value& item : value.items)
        out +=
            fmt::format("{}{}", out.empty() ? "" : ", ",
                        item.is_list() ? "[" + to_text(item, digits) + "]" : to_text(item, digits));
    return out;
}

}  // namespace judge::theory
