// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "practice/records.hpp"

namespace practice {

// A value of an event's data; absent if it is not there or is something else.
[[nodiscard]] std::optional<std::string> text_in(const Event& event, const char* key);
[[nodiscard]] std::optional<std::int64_t> integer_in(const Event& event, const char* key);
[[nodiscard]] std::optional<std::vector<double>> numbers_in(const Event& event, const char* key);
[[nodiscard]] std::optional<std::vector<std::string>> texts_in(const Event& event, const char* key);
[[nodiscard]] bool is_true_in(const Event& event, const char* key);

}  // namespace practice
