// SPDX-License-Identifier: MIT
#include "cli/ui/entity.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kEntities = {
    {{"&lt;", "<"},
     {"&gt;", ">"},
     {"&amp;", "&"},
     {"&quot;", "\""},
     {"&apos;", "'"},
     {"&nbsp;", "\xC2\xA0"},
     {"&le;", "≤"},
     {"&ge;", "≥"},
     {"&ne;", "≠"},
     {"&times;", "×"},
     {"&ndash;", "–"},
     {"&mdash;", "—"},
     {"&hellip;", "…"},
     {"&rarr;", "→"},
     {"&larr;", "←"},
     {"&middot;", "·"}}};

}  // namespace

std::string decode_entity(std::string_view entity) {
    for (const auto& [name, text] : kEntities)
        if (name == entity) return std::string(text);
    if (!entity.starts_with("&#") || !entity.ends_with(';')) return std::string(entity);
    std::string_view digits = entity.substr(2, entity.size() - 3);
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t point = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
    const bool good = error == std::errc() && end == digits.data() + digits.size() && point > 0 &&
                      point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    std::string out;
    if (good) append_utf8(out, point);
    return good ? out : std::string(entity);
}

}  // namespace cli::ui
