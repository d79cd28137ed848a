// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli::ui {

// A JSON value as text. Keys keep the order in which they are written; bytes that are not UTF-8
// become U+FFFD.
struct Json {
    std::string text;

    static Json null() { return {"null"}; }
    static Json boolean(bool value) { return {value ? "true" : "false"}; }
    static Json integer(std::int64_t value) { return {std::to_string(value)}; }
    static Json real(double value);  // NaN and infinities are null
    static Json string(std::string_view value);
    static Json string_or_null(std::string_view value) {
        return value.empty() ? null() : string(value);
    }
    static Json list(const std::vector<Json>& items);
    static Json strings(const std::vector<std::string>& items);
    static Json object(std::initializer_list<std::pair<std::string_view, Json>> members);
};

}  // namespace cli::ui
