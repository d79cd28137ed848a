// SPDX-License-Identifier: MIT
#include "judge/support/utf8.hpp"

namespace judge {
namespace {

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Bytes that a character takes by its first one; 0 if no character starts so.
constexpr std::size_t length_by(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;  // a continuation, or the start of an overlong form
    if (lead < 0xE0) return 2;
    if (lead < 0xF0) return 3;
    if (lead < 0xF5) return 4;
    return 0;
}

constexpr bool is_well_formed(char32_t code, std::size_t bytes) {
    if (bytes == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
    if (bytes == 4) return code >= 0x1'0000 && code <= 0x10'FFFF;
    return true;
}

}  // namespace

Utf8Character first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t bytes = length_by(lead);
    if (bytes == 0 || bytes > text.size()) return {.code = lead};
    if (bytes == 1) return {.code = lead, .valid = true};
    char32_t code = lead & (0x7FU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if (!is_continuation(text[i])) return {.code = lead};
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    }
    if (!is_well_formed(code, bytes)) return {.code = lead};
    return {.code = code, .bytes = bytes, .valid = true};
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(first_character(text).bytes);
    return count;
}

bool is_unprintable(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool direction = code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                           (code >= 0x2066 && code <= 0x2069);
    const bool separator = code == 0x2028 || code == 0x2029;
    return control || direction || separator;
}

}  // namespace judge
