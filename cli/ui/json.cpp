// SPDX-License-Identifier: MIT
#include "cli/ui/json.hpp"

#include <fmt/format.h>

#include <cmath>

#include "cli/ui/width.hpp"

namespace cli::ui {

Json Json::real(double value) {
    return std::isfinite(value) ? Json{fmt::format("{}", value)} : null();
}

Json Json::string(std::string_view value) {
    std::string out = "\"";
    while (!value.empty()) {
        const char32_t point = take_code_point(value);
        if (point == '"' || point == '\\')
            (out += '\\') += static_cast<char>(point);
        else if (point == '\n')
            out += "\\n";
        else if (point == '\t')
            out += "\\t";
        else if (point < 0x20 || point == 0x7F)
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
        else
            append_utf8(out, point);
    }
    return {out + '"'};
}

Json Json::list(const std::vector<Json>& items) {
    std::string out = "[";
    for (const Json& item : items) (out += out.size() > 1 ? ", " : "") += item.text;
    return {out + ']'};
}

Json Json::strings(const std::vector<std::string>& items) {
    std::vector<Json> values;
    values.reserve(items.size());
    for (const std::string& item : items) values.push_back(string(item));
    return list(values);
}

Json Json::object(std::initializer_list<std::pair<std::string_view, Json>> members) {
    std::string out = "{";
    for (const auto& [key, value] : members)
        ((out += out.size() > 1 ? ", " : "") += string(key).text + ": ") += value.text;
    return {out + '}'};
}

}  // namespace cli::ui
