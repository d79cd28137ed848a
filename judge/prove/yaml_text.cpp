// SPDX-License-Identifier: MIT
#include "judge/prove/yaml_text.hpp"

#include <fmt/format.h>

namespace judge::prove {
namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out + '"';
}

std::string in_one_line(const YamlField& field) {
    if (field.is_null()) return "null";
    if (field.is_scalar()) return field.is_string() ? quoted(field.text()) : field.text();
    std::string out;
    if (field.is_sequence()) {
        for (const YamlField& item : field.items())
            out += (out.empty() ? "" : ", ") + in_one_line(item);
        return "[" + out + "]";
    }
    for (const YamlField& entry : field.entries())
        out += (out.empty() ? "" : ", ") + quoted(entry.key()) + ": " + in_one_line(entry);
    return "{" + out + "}";
}

}  // namespace

std::string yaml_text(const YamlField& field) {
    if (!field.is_map()) return in_one_line(field) + "\n";
    std::string out;
    for (const YamlField& entry : field.entries())
        out += entry.key() + ": " + in_one_line(entry) + "\n";
    return out;
}

}  // namespace judge::prove
