// SPDX-License-Identifier: MIT
#include "judge/run/array_note.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace judge::run {
namespace {

using Shape = std::vector<std::size_t>;

// nullopt if it is ragged.
std::optional<Shape> shape_of(const Value& value) {
    const Value::Array* const array = value.array();
    if (array == nullptr) return Shape{};
    Shape inner;
    for (std::size_t i = 0; i < array->size(); ++i) {
        const auto shape = shape_of((*array)[i]);
        if (!shape || (i > 0 && *shape != inner)) return std::nullopt;
        inner = *shape;
    }
    inner.insert(inner.begin(), array->size());
    return inner;
}

std::string show(const std::optional<Shape>& shape) {
    if (!shape) return "ragged";
    return fmt::format("({}{})", fmt::join(*shape, ", "), shape->size() == 1 ? "," : "");
}

std::optional<double> number(const Value& value) {
    if (const auto* const whole = std::get_if<std::int64_t>(&value.data))
        return static_cast<double>(*whole);
    if (const auto* const real = std::get_if<double>(&value.data)) return *real;
    return std::nullopt;
}

// A walk over two arrays of one shape.
class Walk {
  public:
    explicit Walk(const Tolerance& allowed) : allowed_(allowed) {}

    void compare(const Value& expected, const Value& got, const std::string& where) {
        const Value::Array* const a = expected.array();
        const Value::Array* const b = got.array();
        if (a != nullptr && b != nullptr) {
            for (std::size_t i = 0; i < a->size(); ++i)
                compare((*a)[i], (*b)[i], fmt::format("{}[{}]", where, i));
            return;
        }
        const auto x = number(expected);
        const auto y = number(got);
        if (x && y) compare_numbers(*x, *y, where);
    }

    [[nodiscard]] std::string note() const {
        if (!not_a_number_.empty()) return "NaN: " + not_a_number_;
        if (off_ == 0) return "";
        std::string text =
            fmt::format("{} of {} off, furthest at {} by {:.3g}", off_, all_, furthest_, error_);
        if (expected_ != 0 && std::isfinite(error_))
            text += fmt::format(" ({:.2g} of the value)", error_ / std::abs(expected_));
        return text +
               fmt::format("; allowed: {:g}, or {:g} of the value", allowed_.abs, allowed_.rel);
    }

  private:
    void compare_numbers(double expected, double got, const std::string& where) {
        ++all_;
        if (std::isnan(expected) != std::isnan(got)) {
            if (not_a_number_.empty())
                not_a_number_ = fmt::format("{} is {:g}, expected {:g}", where, got, expected);
            return;
        }
        const double error = expected == got ? 0 : std::abs(expected - got);
        const bool near = error <= allowed_.abs || error <= allowed_.rel * std::abs(expected);
        if (near || std::isnan(error)) return;
        ++off_;
        if (error <= error_) return;
        error_ = error;
        expected_ = expected;
        furthest_ = where;
    }

    Tolerance allowed_;
    std::string not_a_number_;  // where one of the two is NaN and the other is not
    std::string furthest_;
    std::size_t all_ = 0;
    std::size_t off_ = 0;
    double error_ = 0;
    double expected_ = 0;
};

void note_type(const Value& value, std::string& type) {
    if (const Value::Array* const array = value.array()) {
        for (const Value& element : *array) note_type(element, type);
        return;
    }
    std::string own = "object";
    if (std::holds_alternative<bool>(value.data)) own = "bool";
    if (std::holds_alternative<std::int64_t>(value.data)) own = "int";
    if (std::holds_alternative<double>(value.data)) own = "float";
    if (type.empty()) type = own;
    if (type != own) type = "mixed";
}

}  // namespace

std::string array_dtype(const Value& value) {
    std::string type;
    note_type(value, type);
    return type.empty() ? "float" : type;  // an empty array has NumPy's default
}

std::string array_note(const Value& expected, const Value& got, const Tolerance& allowed) {
    if (expected.array() == nullptr || got.array() == nullptr) return "";
    const auto wanted = shape_of(expected);
    const auto have = shape_of(got);
    if (wanted != have) return fmt::format("shape {} instead of {}", show(have), show(wanted));
    if (!wanted) return "";
    const std::string dtype = array_dtype(got);
    if (dtype == "object" || dtype == "mixed" || dtype == "bool")
        if (const std::string wants = array_dtype(expected); wants != dtype)
            return fmt::format("dtype {} instead of {}", dtype, wants);
    Walk walk(allowed);
    walk.compare(expected, got, "");
    return walk.note();
}

}  // namespace judge::run
