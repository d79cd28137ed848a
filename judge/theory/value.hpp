// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace judge::theory {

// What a parameter or an expression is: a number, a text, or a list of values.
struct Value {
    enum class Kind : std::uint8_t { number, text, list };
    Kind kind = Kind::number;
    double number = 0;
    std::string text = {};
    std::vector<Value> items = {};

    static Value of(double number) { return {.number = number}; }
    static Value of(std::string text) { return {.kind = Kind::text, .text = std::move(text)}; }
    static Value of(std::vector<Value> items) {
        return {.kind = Kind::list, .items = std::move(items)};
    }
    [[nodiscard]] bool is_number() const { return kind == Kind::number; }
    [[nodiscard]] bool is_text() const { return kind == Kind::text; }
    [[nodiscard]] bool is_list() const { return kind == Kind::list; }
    friend bool operator==(const Value&, const Value&) = default;
};

using Bindings = std::map<std::string, Value, std::less<>>;

// "0.05", "12", "1.2e-9": as few digits as tell the number from its neighbours, at most `digits`.
[[nodiscard]] std::string to_text(double number, int digits = 12);

// A number as above, a text as it is, a list as "3, 1, 4" (lists in it in brackets).
[[nodiscard]] std::string to_text(const Value& value, int digits = 12);

}  // namespace judge::theory
