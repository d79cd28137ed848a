// SPDX-License-Identifier: MIT
#include "practice/event_data.hpp"

#include <nlohmann/json.hpp>

namespace practice {
namespace {

using nlohmann::json;

json value_in(const Event& event, const char* key) {
    const json data = json::parse(event.data, nullptr, false);
    return data.is_object() && data.contains(key) ? data[key] : json();
}

}  // namespace

std::optional<std::string> text_in(const Event& event, const char* key) {
    const json value = value_in(event, key);
    return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> integer_in(const Event& event, const char* key) {
    const json value = value_in(event, key);
    const bool fits = value.is_number_integer() &&
                      !(value.is_number_unsigned() &&
                        value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX));
    return fits ? std::optional(value.get<std::int64_t>()) : std::nullopt;
}

std::optional<std::vector<double>> numbers_in(const Event& event, const char* key) {
    const json value = value_in(event, key);
    if (!value.is_array()) return std::nullopt;
    std::vector<double> out;
    for (const json& item : value) {
        if (!item.is_number()) return std::nullopt;
        out.push_back(item.get<double>());
    }
    return out;
}

std::optional<std::vector<std::string>> texts_in(const Event& event, const char* key) {
    const json value = value_in(event, key);
    if (!value.is_array()) return std::nullopt;
    std::vector<std::string> out;
    for (const json& item : value) {
        if (!item.is_string()) return std::nullopt;
        out.push_back(item.get<std::string>());
    }
    return out;
}

bool is_true_in(const Event& event, const char* key) { return value_in(event, key) == true; }

}  // namespace practice
