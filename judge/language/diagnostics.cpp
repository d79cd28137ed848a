// SPDX-License-Identifier: MIT
#include "judge/language/diagnostics.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "judge/language/precompiled.hpp"
#include "judge/support/text.hpp"

namespace judge::language {
namespace {

constexpr std::array<std::string_view, 12> kOwnFaults = {
    "was not declared", "has not been declared", "does not name a type", "has no member named",
    "expected ‘;’",     "expected ‘}’",          "expected ‘)’",         "undefined reference",
    "undefined symbol", "No such file",          "ld returned",          "too few arguments"};

// ESC [ … letter, and every other control byte but newline and tab.
std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0x1B && i + 1 < text.size() && text[i + 1] == '[') {
            while (i + 1 < text.size() && !(text[i] >= '@' && text[i] <= '~' && text[i] != '['))
                ++i;
        } else if (byte >= 0x20 || text[i] == '\n' || text[i] == '\t') {
            plain += text[i];
        }
    }
    return plain;
}

// A path in the box, where a message begins or a quote opens: the rest of the word is the
// candidate's name for it.
std::string without_box(std::string text) {
    for (const std::string_view prefix : {"/box/", "./"}) {
        std::size_t at = 0;
        while ((at = text.find(prefix, at)) != std::string::npos) {
            const bool word_begins =
                at == 0 ||
                std::string_view(" \n\t\"'`(:").find(text[at - 1]) != std::string_view::npos;
            if (word_begins) {
                text.erase(at, prefix.size());
            } else {
                at += prefix.size();
            }
        }
    }
    return text;
}

std::string first_lines(std::string text) {
    if (text.size() <= kMessageBytes) return text;
    const auto end = text.rfind('\n', kMessageBytes);
    const std::size_t kept = end == std::string::npos ? kMessageBytes : end + 1;
    const auto lines =
        std::count(text.begin() + static_cast<std::ptrdiff_t>(kept), text.end(), '\n');
    text.resize(kept);
    return text + fmt::format("… {} more lines\n", lines);
}

// The message of each line that reports an error: "expected ';' before 'return'".
template <class Visit>
bool all_errors(std::string_view message, Visit visit) {
    bool any = false;
    for (std::size_t at = 0; (at = message.find("error: ", at)) != std::string_view::npos;) {
        at += 7;
        any = true;
        if (!visit(message.substr(at, message.find('\n', at) - at))) return false;
    }
    return any;
}

}  // namespace

std::string clean_diagnostics(std::string_view text) {
    std::string plain = without_box(without_escapes(text));
    if (!is_utf8(plain))
        std::ranges::replace_if(
            plain, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    return first_lines(std::move(plain));
}

bool may_be_the_headers_fault(std::string_view message) {
    return !all_errors(message, [](std::string_view error) {
        return std::ranges::any_of(kOwnFaults, [&](std::string_view fault) {
            return error.find(fault) != std::string_view::npos;
        });
    });
}

bool precompiled_header_is_broken(std::string_view message) {
    return message.find(kPrecompiledUnusable) != std::string_view::npos ||
           message.find(".gch") != std::string_view::npos ||
           message.find("internal compiler error") != std::string_view::npos;
}

}  // namespace judge::language
