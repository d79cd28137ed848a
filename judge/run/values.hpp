// SPDX-License-Identifier: MIT
// Values of signature problems: read, written and compared. Needs nothing but the standard library
// (C++17), because its text is also shipped inside packages as an ordinary output validator
// (validator_source.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace judge::run {

// A JSON value as a driver writes it, with NaN and Infinity; no objects. A number written with a
// point, an exponent or as NaN or ±Infinity is a double, else an integer of 64 bits.
struct Value {
    using Array = std::vector<Value>;
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array> data;

    [[nodiscard]] bool is_number() const noexcept { return data.index() == 2 || data.index() == 3; }
    [[nodiscard]] const Array* array() const noexcept { return std::get_if<Array>(&data); }
};

constexpr std::size_t kValueDepth = 128;

// Reads all values of `text`, separated by white space. False, with what is wrong and where in
// `why`, if it is not made of values.
bool parse_values(std::string_view text, std::vector<Value>& values, std::string& why);

// One line, shortest form that reads back as the same value.
std::string print_value(const Value& value);

// The same, cut to about `limit` bytes.
std::string print_value(const Value& value, std::size_t limit);

enum class ValueOrder {
    exact,
    outermost,
    everywhere
};  // of the elements of lists: does it matter, and where not

enum class ValueResults {
    one,
    calls
};  // calls: the single value is the list of what each call of a class problem returned

struct ValueRule {
    ValueOrder order = ValueOrder::exact;
    ValueResults results = ValueResults::one;
    double abs =
        0;  // numbers of which one is a double: |got - expected| <= abs, or <= rel * |expected|
    double rel = 0;
};

struct ValueResult {
    enum class Kind { equal, different, undecided };  // undecided: too much work to tell
    Kind kind = Kind::equal;
    std::string where;  // "return value, index 1"
    std::string expected;
    std::string got;
    std::string note;  // what would have made it right
};

// Several values: one result each, in order. ValueRule::order is about each result, never about the
// order of results.
ValueResult compare_values(const std::vector<Value>& expected, const std::vector<Value>& got,
                           const ValueRule& rule);

}  // namespace judge::run
