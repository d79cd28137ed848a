// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <vector>

#include "judge/prove/inputs.hpp"

namespace judge::prove {
namespace {

struct Place {
    std::size_t at;
    std::size_t size;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whole numbers, with their signs.
std::vector<Place> numbers_of(const std::string& text) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < text.size();) {
        const bool sign = text[i] == '-' && i + 1 < text.size() && is_digit(text[i + 1]);
        if (!sign && !is_digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        places.push_back({i, end - i});
        i = end;
    }
    return places;
}

std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == by)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

std::string join(const std::vector<std::string>& parts, char by) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i > 0 ? std::string(1, by) : std::string()) + parts[i];
    return text;
}

}  // namespace

// SplitMix64: the same everywhere.
std::uint32_t InputChanger::draw(std::uint32_t bound) {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    z ^= z >> 31U;
    return static_cast<std::uint32_t>((z >> 32U) % std::max<std::uint64_t>(bound, 1));
}

std::string InputChanger::new_number(const std::string& old, const std::string& input) {
    long long value = 0;
    std::from_chars(old.data(), old.data() + old.size(), value);
    switch (draw(8)) {
        case 0: return std::to_string(value + 1);
        case 1: return std::to_string(value - 1);
        case 2: return std::to_string(-value);
        case 3: return std::to_string(draw(10));
        case 4: return "0";
        case 5: return std::to_string(2 * value);
        case 6: {
            static constexpr long long kEdges[] = {1'000'000'000,    -1'000'000'000, 2'147'483'647,
                                                   -2'147'483'648LL, 100'000,        -1};
            return std::to_string(kEdges[draw(6)]);
        }
        default: {
            const auto places = numbers_of(input);
            const Place& place = places[draw(static_cast<std::uint32_t>(places.size()))];
            return input.substr(place.at, place.size);
        }
    }
}

std::string InputChanger::change_number(const std::string& input) {
    const auto places = numbers_of(input);
    if (places.empty()) return change_letter(input);
    const Place& place = places[draw(static_cast<std::uint32_t>(places.size()))];
    std::string text = input;
    return text.replace(place.at, place.size,
                        new_number(input.substr(place.at, place.size), input));
}

// Leaves out, doubles or moves an element of a bracketed list.
std::string InputChanger::change_list(const std::string& input) {
    std::vector<std::string> lines = split(input, '\n');
    std::string& line = lines[draw(static_cast<std::uint32_t>(lines.size()))];
    const auto open = line.find('[');
    const auto close = line.rfind(']');
    if (open == std::string::npos || close == std::string::npos || close < open + 2)
        return change_number(input);
    std::vector<std::string> elements = split(line.substr(open + 1, close - open - 1), ',');
    const std::uint32_t i = draw(static_cast<std::uint32_t>(elements.size()));
    const auto at = elements.begin() + static_cast<std::ptrdiff_t>(i);
    switch (draw(3)) {
        case 0: elements.erase(at); break;
        case 1: elements.insert(at, std::string(*at)); break;
        default:
            std::iter_swap(
                at, elements.begin() + static_cast<std::ptrdiff_t>(
                                           draw(static_cast<std::uint32_t>(elements.size()))));
            break;
    }
    line = line.substr(0, open + 1) + join(elements, ',') + line.substr(close);
    return join(lines, '\n');
}

// A row of numbers whose length stands in the first line: both change together.
std::string InputChanger::change_row(const std::string& input) {
    std::vector<std::string> lines = split(input, '\n');
    std::vector<std::string> head = split(lines.front(), ' ');
    for (std::size_t tries = 0; tries < 4 && lines.size() > 2; ++tries) {
        std::string& line = lines[1 + draw(static_cast<std::uint32_t>(lines.size() - 2))];
        std::vector<std::string> row = split(line, ' ');
        const auto count = std::find(head.begin(), head.end(), std::to_string(row.size()));
        if (count == head.end() || row.empty()) continue;
        const auto at =
            row.begin() + static_cast<std::ptrdiff_t>(draw(static_cast<std::uint32_t>(row.size())));
        if (draw(2) == 0 && row.size() > 1)
            row.erase(at);
        else
            row.insert(at, std::string(*at));
        *count = std::to_string(row.size());
        line = join(row, ' ');
        lines.front() = join(head, ' ');
        return join(lines, '\n');
    }
    return change_number(input);
}

std::string InputChanger::change_letter(const std::string& input) {
    if (input.size() < 2) return input;
    std::string text = input;
    const std::uint32_t i = draw(static_cast<std::uint32_t>(text.size() - 1));
    const std::uint32_t j = draw(static_cast<std::uint32_t>(text.size() - 1));
    switch (draw(4)) {
        case 0: text[i] = text[j]; break;
        case 1: std::swap(text[i], text[j]); break;
        case 2: text.erase(i, 1); break;
        default: text.insert(i, 1, text[j]); break;
    }
    return text;
}

std::string InputChanger::change(const std::string& input) {
    switch (draw(6)) {
        case 0: return change_letter(input);
        case 1:
        case 2: return change_list(input);
        case 3: return change_row(input);
        default: return change_number(input);
    }
}

}  // namespace judge::prove
