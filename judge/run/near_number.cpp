// SPDX-License-Identifier: MIT
// Theory of operation. Two numbers without exponents and with the point in the same place, which
// are equal up to some digit, differ by the difference of the digits from there on, an integer in
// units of the last place. The tolerance is known in these units, for each number of places; of a
// relative one, from below, by the first digit alone. The 32 bytes before the difference and the 16
// after it are looked at together; numbers that do not fit there are left to others.
#include "judge/run/near_number.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>

#include "judge/run/bytes.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace judge::run {
namespace {

constexpr double kSurely = 1 - 1e-12;

}  // namespace

NearNumber::NearNumber(const Tolerances& tolerances) {
#ifdef __SSE2__
    any_ = tolerances.any();
#endif
    double power = 1;
    for (double& allowed : absolute_) {
        if (tolerances.absolute && !std::isnan(tolerances.absolute->quick))
            allowed = tolerances.absolute->quick * power * kSurely;
        power *= 10;
    }
    if (tolerances.relative && !std::isnan(tolerances.relative->quick))
        relative_ = tolerances.relative->quick * kSurely;
}

#ifdef __SSE2__
namespace {

constexpr std::size_t kBlock = 16;
constexpr std::size_t kBefore = 2 * kBlock;

constexpr std::uint64_t low_bits(std::size_t n) { return (std::uint64_t{1} << n) - 1; }

// For each byte one bit: what it is.
struct Kinds {
    std::uint64_t space = 0, digit = 0, point = 0;
};

Kinds kinds(const char* block) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block));
    const auto at_most = [&](char first, char span) {
        const __m128i moved = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
        return _mm_cmpeq_epi8(_mm_min_epu8(moved, _mm_set1_epi8(span)), moved);
    };
    const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto bits = [](__m128i mask) {
        return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(mask)));
    };
    return {.space = bits(_mm_or_si128(is(' '), at_most('\t', 4))),
            .digit = bits(at_most('0', 9)),
            .point = bits(is('.'))};
}

// What stands from the difference on, up to white space.
struct Tail {
    bool known = false;  // nothing but digits and a point
    std::size_t size = 0;
    std::uint64_t point = 0;
};

Tail tail_of(const char* block) {
    const Kinds seen = kinds(block);
    if (seen.space == 0) return {};
    const auto size = static_cast<std::size_t>(std::countr_zero(seen.space));
    const std::uint64_t own = low_bits(size);
    return {
        .known = ((seen.digit | seen.point) & own) == own, .size = size, .point = seen.point & own};
}

// What stands in the number before the difference: nothing but digits, a point, a sign in front.
struct Head {
    bool known = false;
    std::size_t start = kBefore;
    std::uint64_t digit = 0;
    std::uint64_t point = 0;
};

Head head_of(const char* block) {
    const Kinds near = kinds(block + kBlock);
    const Kinds far = near.space == 0 ? kinds(block) : Kinds{};
    const std::uint64_t space = far.space | near.space << kBlock;
    Head head;
    if (space == 0) return head;
    head.start = static_cast<std::size_t>(std::bit_width(space));
    const std::uint64_t own = low_bits(kBefore) & ~low_bits(head.start);
    head.digit = own & (far.digit | near.digit << kBlock);
    head.point = own & (far.point | near.point << kBlock);
    std::uint64_t strange = own & ~(head.digit | head.point);
    if (head.start < kBefore && block[head.start] == '-')
        strange &= ~(std::uint64_t{1} << head.start);
    head.known = strange == 0;
    return head;
}

// One to eight digits, added up in pairs, fours and eights. Eight bytes can be read there.
std::int64_t eight_digits(std::string_view text) {
    std::uint64_t x = detail::load_word(text.data()) << (8 * (8 - text.size()));
    x &= 0x0F0F0F0F0F0F0F0FU;
    x = (x * (256 * 10 + 1) >> 8) & 0x00FF00FF00FF00FFU;
    x = (x * (65'536ULL * 100 + 1) >> 16) & 0x0000FFFF0000FFFFU;
    return static_cast<std::int64_t>(x * ((std::uint64_t{1} << 32) * 10'000 + 1) >> 32);
}

// How far apart the tails are, in units of the last place of the one that has more. The point, if
// there is one, stands in the same place.
double gap(std::string_view a, std::string_view b) {
    const std::size_t both = a.size() < b.size() ? a.size() : b.size();
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < both; ++i)
        if (a[i] != '.') sum = sum * 10 + (a[i] - b[i]);
    for (const char c : a.substr(both)) sum = sum * 10 + (c - '0');
    for (const char c : b.substr(both)) sum = sum * 10 - (c - '0');
    return std::abs(static_cast<double>(sum));
}

// A lower bound of the number in units of its last place, by its first digit that is not 0.
double at_least(const Head& head, const char* block, std::size_t digits_after) {
    std::size_t first = head.start;
    while (first < kBefore && (block[first] < '1' || block[first] > '9')) ++first;
    if (first == kBefore) return 0;
    double bound = block[first] - '0';
    const std::size_t points = (head.point & ~low_bits(first)) != 0 ? 1 : 0;
    for (std::size_t i = kBefore - 1 - first - points + digits_after; i > 0; --i) bound *= 10;
    return bound;
}

// The digits behind the point when both have as many; nothing if the point is not in the same
// place.
std::optional<std::size_t> common_places(const Head& head, const Tail& a, const Tail& b) {
    const std::uint64_t points = head.point | a.point << kBefore;
    if (a.point != b.point || (points & (points - 1)) != 0) return std::nullopt;
    const std::size_t most = a.size > b.size ? a.size : b.size;
    if (a.point != 0) return most - 1 - static_cast<std::size_t>(std::countr_zero(a.point));
    if (head.point != 0)
        return kBefore - 1 - static_cast<std::size_t>(std::countr_zero(head.point)) + most;
    if (a.size != b.size) return std::nullopt;
    return 0;
}

}  // namespace

NearNumber::Tails NearNumber::tails(std::string_view answer, std::size_t at,
                                    std::string_view rest) const {
    if (at < kBefore || answer.size() - at < kBlock || rest.size() < kBlock) return {};
    const Tail a = tail_of(answer.data() + at);
    const Tail b = tail_of(rest.data());
    const char* const before = answer.data() + at - kBefore;
    if (!a.known || !b.known) return {};
    const Head head = head_of(before);
    const auto places = common_places(head, a, b);
    const bool digits = head.digit != 0 || (a.size > 0 && b.size > 0);
    if (!head.known || !digits || !places || *places >= kPlaces) return {};
    const std::string_view mine = answer.substr(at, a.size);
    const std::string_view theirs = rest.substr(0, b.size);
    const bool brief = a.size == b.size && a.size <= 8 && a.point == 0;
    const double apart =
        brief ? std::abs(static_cast<double>(eight_digits(mine) - eight_digits(theirs)))
              : gap(mine, theirs);
    const Tails found = {.answer = a.size, .output = b.size};
    if (apart < absolute_[*places]) return found;
    const std::size_t more = (a.size > b.size ? a.size : b.size) - (a.point != 0 ? 1 : 0);
    return relative_ > 0 && apart < relative_ * at_least(head, before, more) ? found : Tails{};
}
#else
NearNumber::Tails NearNumber::tails(std::string_view, std::size_t, std::string_view) const {
    return {};
}
#endif

}  // namespace judge::run
