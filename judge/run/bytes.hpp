// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace judge::run {

// White space of the default output validator: space, \t \n \v \f \r.
constexpr bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr char lower_ascii(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower_ascii(a[i]) != lower_ascii(b[i])) return false;
    return true;
}

namespace detail {
inline std::uint64_t load_word(const char* p) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, p, sizeof word);
    return word;
}
// The first byte in which two blocks of kWide differ; kWide if they are equal.
#ifdef __SSE2__
inline constexpr std::size_t kWide = 16;
inline std::size_t first_difference(const char* a, const char* b) noexcept {
    const __m128i left = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a));
    const __m128i right = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b));
    const int equal = _mm_movemask_epi8(_mm_cmpeq_epi8(left, right));
    return static_cast<std::size_t>(std::countr_one(static_cast<std::uint32_t>(equal)));
}
#else
inline constexpr std::size_t kWide = 8;
inline std::size_t first_difference(const char* a, const char* b) noexcept {
    const std::uint64_t difference = load_word(a) ^ load_word(b);
    return static_cast<std::size_t>(std::countr_zero(difference)) / 8;
}
#endif
}  // namespace detail

// How many leading bytes the two have in common. Short prefixes are found a block at a time; a long
// one is left to memcmp, which runs at the speed of memory.
inline std::size_t common_prefix(std::string_view a, std::string_view b) noexcept {
    static_assert(std::endian::native == std::endian::little);
    const std::size_t limit = a.size() < b.size() ? a.size() : b.size();
    constexpr std::size_t kNear = 64;
    constexpr std::size_t kBlock = 4096;
    std::size_t at = 0;
    const auto by_blocks = [&](std::size_t end) {
        for (; at + detail::kWide <= end; at += detail::kWide) {
            const std::size_t same = detail::first_difference(a.data() + at, b.data() + at);
            if (same < detail::kWide) {
                at += same;
                return true;
            }
        }
        return false;
    };
    if (by_blocks(limit < kNear ? limit : kNear)) return at;
    while (at + kBlock <= limit && std::memcmp(a.data() + at, b.data() + at, kBlock) == 0)
        at += kBlock;
    if (by_blocks(limit)) return at;
    while (at < limit && a[at] == b[at]) ++at;
    return at;
}

// Where the first white space at or after `from` stands; the size if there is none.
inline std::size_t token_end(std::string_view text, std::size_t from) noexcept {
    while (from < text.size() && !is_space(text[from])) ++from;
    return from;
}

inline std::size_t skip_space(std::string_view text, std::size_t from) noexcept {
    while (from < text.size() && is_space(text[from])) ++from;
    return from;
}

}  // namespace judge::run
