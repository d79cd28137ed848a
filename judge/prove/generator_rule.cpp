// SPDX-License-Identifier: MIT
#include "judge/prove/generator_rule.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "judge/prove/generator_file.hpp"

namespace judge::prove {
namespace {

constexpr std::int64_t kMostCopies = 100;

RuleCount read_range(const YamlField& field) {
    const std::string& text = field.text();
    RuleCount count = {.given = true, .values = {}};
    std::int64_t low = 0;
    std::int64_t high = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, low);
    const std::string_view rest(first.ptr, static_cast<std::size_t>(end - first.ptr));
    const bool is_range = first.ec == std::errc() && rest.starts_with("..=");
    const auto last =
        is_range ? std::from_chars(first.ptr + 3, end, high) : std::from_chars_result{};
    if (!is_range || last.ec != std::errc() || last.ptr != end)
        field.fail("expected a number from 1 to 100, a list of numbers, or a range such as -4..=5");
    if (low > high || high - low >= kMostCopies)
        field.fail("expected a growing range of at most 100 numbers");
    for (std::int64_t value = low; value <= high; ++value) count.values.push_back(value);
    return count;
}

}  // namespace

RuleCount read_rule_count(const YamlField& field) {
    RuleCount count = {.given = true, .values = {}};
    if (field.is_sequence()) {
        for (const YamlField& item : field.items()) {
            const std::int64_t value = item.integer(-2'000'000'000, 2'000'000'000);
            if (std::find(count.values.begin(), count.values.end(), value) != count.values.end())
                item.fail("this number is in the list twice");
            count.values.push_back(value);
        }
        if (count.values.empty() || count.values.size() > kMostCopies)
            field.fail("expected 1 to 100 numbers");
        return count;
    }
    const bool number = field.is_scalar() && !field.text().empty() &&
                        field.text().find("..") == std::string::npos && !field.is_string();
    if (!number) return read_range(field);
    const std::int64_t high = field.integer(1, kMostCopies);
    for (std::int64_t value = 1; value <= high; ++value) count.values.push_back(value);
    return count;
}

std::string suffix(const RuleCount& count, std::int64_t value) {
    if (!count.given) return {};
    const auto [low, high] = std::minmax_element(count.values.begin(), count.values.end());
    const bool consecutive = *high - *low == static_cast<std::int64_t>(count.values.size()) - 1;
    std::size_t width = 0;
    for (const std::int64_t each : count.values)
        width = std::max(width, std::to_string(each).size());
    return consecutive ? fmt::format("-{:0{}}", value, width) : fmt::format("-{}", value);
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

int put_seed(std::string& word, const std::string& seed) {
    int found = 0;
    for (std::size_t at = word.find("{seed"); at != std::string::npos;
         at = word.find("{seed", at)) {
        std::size_t end = at + 5;
        if (end < word.size() && word[end] == ':')
            for (++end;
                 end < word.size() && std::isdigit(static_cast<unsigned char>(word[end])) != 0;)
                ++end;
        const bool closed = end < word.size() && word[end] == '}' && !(word[end - 1] == ':');
        if (!closed) {
            at = end;
            continue;
        }
        word.replace(at, end + 1 - at, seed);
        at += seed.size();
        ++found;
    }
    return found;
}

std::int64_t generator_seed(std::string_view text) {
    std::array<unsigned char, crypto_hash_sha512_BYTES> digest{};
    crypto_hash_sha512(digest.data(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size());
    std::int64_t value = 0;
    for (std::size_t i = digest.size() - 4; i < digest.size(); ++i)
        value = value << 8 | digest.at(i);
    return value & 0x7fff'ffff;
}

}  // namespace judge::prove
