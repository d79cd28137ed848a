// SPDX-License-Identifier: MIT
// Theory of operation. Nearly every pair is decided with doubles whose error is bounded: clearly
// inside or clearly outside of the tolerance. Only a pair at the very edge is decided by decimal
// arithmetic on the digits as written. There, numbers of very different size must not cost memory
// (1e-999999999 against 1): a number smaller than the last place of the others can only tip a tie,
// so it is replaced by a one just below that place; two numbers that far apart that no tolerance
// joins them are told from their first digits' places.
#include "judge/run/decimal.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <vector>

namespace judge::run {
namespace {

constexpr std::int64_t kExponentCap = 1'000'000'000'000'000;
constexpr std::int64_t kKeptDigits = 40;

constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// One pass over a number: its shape, and its value as a double where that is cheap and accurate.
struct Scan {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    std::int64_t exponent = 0;
    double quick = 0;  // relative error below kQuickError, if accurate
    bool accurate = false;
};
constexpr double kQuickError = 1e-15;

constexpr std::array kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

std::string_view take_digits(std::string_view& rest) {
    std::size_t n = 0;
    while (n < rest.size() && is_digit(rest[n])) ++n;
    const auto digits = rest.substr(0, n);
    rest.remove_prefix(n);
    return digits;
}

bool take_sign(std::string_view& rest) {
    if (rest.empty() || (rest[0] != '+' && rest[0] != '-')) return false;
    const bool negative = rest[0] == '-';
    rest.remove_prefix(1);
    return negative;
}

std::int64_t saturated(std::string_view digits) {
    std::int64_t value = 0;
    for (const char c : digits) value = std::min(value * 10 + (c - '0'), kExponentCap);
    return value;
}

// A number without exponent and with at most 18 digits, which is what nearly all outputs hold:
// ±digits / 10^places.
struct Plain {
    std::int64_t digits = 0;
    std::size_t places = 0;
};

bool read_plain(std::string_view text, Plain& plain) {
    if (text.size() > 19) return false;
    const bool negative = !text.empty() && text[0] == '-';
    const char* p = text.data() + (negative ? 1 : 0);
    const char* const end = text.data() + text.size();
    const char* point = nullptr;
    std::int64_t digits = 0;
    if (end - p > 18) return false;
    for (const char* c = p; c != end; ++c) {
        if (is_digit(*c)) {
            digits = digits * 10 + (*c - '0');
        } else if (*c == '.' && point == nullptr) {
            point = c;
        } else {
            return false;
        }
    }
    if (end - p == (point != nullptr ? 1 : 0)) return false;  // no digit
    plain.digits = negative ? -digits : digits;
    plain.places = point != nullptr ? static_cast<std::size_t>(end - point - 1) : 0;
    return true;
}

// The first 19 significant digits as an integer, scaled by a power of ten that a double holds well.
void estimate(Scan& scan) {
    std::uint64_t mantissa = 0;
    std::int64_t taken = 0;
    std::int64_t scale = scan.exponent;
    for (const char c : scan.whole) {
        if (taken < 19) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
            taken += mantissa != 0;
        } else {
            ++scale;
        }
    }
    for (const char c : scan.fraction) {
        if (taken >= 19) break;
        mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
        taken += mantissa != 0;
        --scale;
    }
    scan.accurate = mantissa == 0 || (scale >= -22 && scale <= 22);
    if (!scan.accurate) return;
    const auto value = static_cast<double>(mantissa);
    const auto power = mantissa == 0 ? 0 : static_cast<std::size_t>(scale < 0 ? -scale : scale);
    scan.quick = scale < 0 ? value / kPowers[power] : value * kPowers[power];
    if (scan.negative) scan.quick = -scan.quick;
}

std::optional<Scan> scan_number(std::string_view rest) {
    Scan scan;
    scan.negative = take_sign(rest);
    scan.whole = take_digits(rest);
    if (!rest.empty() && rest[0] == '.') {
        rest.remove_prefix(1);
        scan.fraction = take_digits(rest);
    }
    if (scan.whole.empty() && scan.fraction.empty()) return std::nullopt;
    if (!rest.empty() && (rest[0] == 'e' || rest[0] == 'E')) {
        rest.remove_prefix(1);
        const bool negative = take_sign(rest);
        const auto digits = take_digits(rest);
        if (digits.empty()) return std::nullopt;
        scan.exponent = negative ? -saturated(digits) : saturated(digits);
    }
    if (!rest.empty()) return std::nullopt;
    estimate(scan);
    return scan;
}

// Drops leading and trailing zeros.
void normalise(Decimal& number) {
    const auto first = number.digits.find_first_not_of('\0');
    if (first == std::string::npos) {
        number = Decimal{};
        return;
    }
    number.digits.erase(0, first);
    number.exponent -= static_cast<std::int64_t>(first);
    number.digits.erase(number.digits.find_last_not_of('\0') + 1);
}

Decimal to_decimal(const Scan& scan) {
    Decimal number;
    number.negative = scan.negative;
    number.exponent = static_cast<std::int64_t>(scan.whole.size()) + scan.exponent;
    number.digits.reserve(scan.whole.size() + 8);
    bool significant = false;
    std::int64_t count = 0;
    const auto push = [&](char c) {
        significant = significant || c != '0';
        count += significant;
        number.digits.push_back(static_cast<char>(c - '0'));
    };
    for (const char c : scan.whole) push(c);
    std::int64_t place = 0;
    for (const char c : scan.fraction) {
        if (++place > kKeptDigits && count >= kKeptDigits) break;
        push(c);
    }
    normalise(number);
    return number;
}

// Compares magnitudes.
std::strong_ordering compare_size(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero()) return b.is_zero() <=> a.is_zero();
    if (a.exponent != b.exponent) return a.exponent <=> b.exponent;
    return a.digits.compare(b.digits) <=> 0;
}

char digit_at(const Decimal& number, std::int64_t position) {
    const std::int64_t index = number.exponent - 1 - position;
    if (index < 0 || index >= static_cast<std::int64_t>(number.digits.size())) return 0;
    return number.digits[static_cast<std::size_t>(index)];
}

// |a| + |b| or, with |a| ≥ |b|, |a| - |b|, over the places that either has.
Decimal combine(const Decimal& a, const Decimal& b, int sign) {
    const std::int64_t low = std::min(a.low(), b.low());
    const std::int64_t high = std::max(a.lead(), b.lead()) + 1;
    Decimal sum;
    sum.exponent = high + 1;
    sum.digits.resize(static_cast<std::size_t>(high - low + 1));
    int carry = 0;
    std::size_t out = sum.digits.size();
    for (std::int64_t place = low; place <= high; ++place) {
        int digit = digit_at(a, place) + sign * digit_at(b, place) + carry;
        carry = digit < 0 ? -1 : digit / 10;
        if (digit < 0) digit += 10;
        sum.digits[--out] = static_cast<char>(digit % 10);
    }
    normalise(sum);
    return sum;
}

// |a - b|
Decimal distance(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero()) {
        Decimal size = a.is_zero() ? b : a;
        size.negative = false;
        return size;
    }
    if (a.negative != b.negative) return combine(a, b, +1);
    return std::is_gteq(compare_size(a, b)) ? combine(a, b, -1) : combine(b, a, -1);
}

Decimal product(const Decimal& a, const Decimal& b) {
    if (a.is_zero() || b.is_zero()) return {};
    std::vector<std::uint64_t> cells(a.digits.size() + b.digits.size(), 0);
    for (std::size_t i = 0; i < a.digits.size(); ++i)
        for (std::size_t j = 0; j < b.digits.size(); ++j)
            cells[i + j + 1] += static_cast<std::uint64_t>(a.digits[i] * b.digits[j]);
    for (std::size_t i = cells.size() - 1; i > 0; --i) {
        cells[i - 1] += cells[i] / 10;
        cells[i] %= 10;
    }
    Decimal result;
    result.exponent = a.exponent + b.exponent;
    result.digits.reserve(cells.size());
    for (const auto cell : cells) result.digits.push_back(static_cast<char>(cell));
    normalise(result);
    return result;
}

// Replaces a number below the last place of both others by one just below that place.
Decimal raised(const Decimal& number, const Decimal& other, const Decimal& tolerance) {
    if (number.is_zero() || other.is_zero()) return number;
    const std::int64_t floor = std::min(other.low(), tolerance.low());
    if (number.lead() >= floor) return number;
    return {.negative = number.negative, .digits = std::string(1, '\1'), .exponent = floor};
}

// |a - b| ≤ tolerance, exactly.
bool within(const Decimal& a, const Decimal& b, const Decimal& tolerance) {
    if (tolerance.is_zero())
        return std::is_eq(compare_size(a, b)) && (a.is_zero() || a.negative == b.negative);
    if (!a.is_zero() && !b.is_zero()) {
        const std::int64_t high = std::max(a.lead(), b.lead());
        const std::int64_t low = std::min(a.lead(), b.lead());
        if (high > low + 1 && tolerance.lead() + 1 < high) return false;
    }
    return std::is_lteq(
        compare_size(distance(raised(a, b, tolerance), raised(b, a, tolerance)), tolerance));
}

bool within_exactly(const Scan& expected, const Scan& got, const Tolerances& tolerances) {
    const Decimal a = to_decimal(expected);
    const Decimal b = to_decimal(got);
    if (tolerances.absolute && within(a, b, tolerances.absolute->exact)) return true;
    return tolerances.relative && within(a, b, product(tolerances.relative->exact, a));
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const auto scan = scan_number(text);
    if (!scan) return std::nullopt;
    return to_decimal(*scan);
}

std::optional<Tolerance> parse_tolerance(std::string_view text) {
    if (text.size() > 200) return std::nullopt;
    const auto scan = scan_number(text);
    if (!scan) return std::nullopt;
    Tolerance tolerance = {.exact = to_decimal(*scan)};
    if (tolerance.exact.negative) return std::nullopt;
    tolerance.quick = scan->accurate ? scan->quick : std::nan("");
    return tolerance;
}

namespace {

// Whether the quick figures settle it: `gap` and `allowed` with an absolute error in `gap`.
std::optional<Closeness> settled(double gap, double error, double allowed) {
    if (gap + error < allowed * (1 - 1e-12)) return Closeness::close;
    if (gap - error > allowed * (1 + 1e-12)) return Closeness::far;
    return std::nullopt;
}

double allowed_gap(const Tolerances& tolerances, double scale, double expected) {
    double allowed = 0;
    if (tolerances.absolute) allowed = tolerances.absolute->quick * scale;
    if (tolerances.relative)
        allowed = std::fmax(allowed, tolerances.relative->quick * std::abs(expected));
    return allowed;
}

bool has_quick_figures(const Tolerances& tolerances) {
    return (!tolerances.absolute || !std::isnan(tolerances.absolute->quick)) &&
           (!tolerances.relative || !std::isnan(tolerances.relative->quick));
}

// Both with the same number of places: their difference is one of integers.
std::optional<Closeness> compare_plain(std::string_view expected, std::string_view got,
                                       const Tolerances& tolerances) {
    Plain a;
    Plain b;
    if (!read_plain(expected, a) || !read_plain(got, b) || a.places != b.places)
        return std::nullopt;
    const double allowed =
        allowed_gap(tolerances, kPowers[a.places], static_cast<double>(a.digits));
    const std::int64_t gap = a.digits > b.digits ? a.digits - b.digits : b.digits - a.digits;
    return settled(static_cast<double>(gap), 0, allowed);
}

}  // namespace

Closeness compare_numbers(std::string_view expected, std::string_view got,
                          const Tolerances& tolerances) {
    const bool quick = has_quick_figures(tolerances);
    if (quick)
        if (const auto plain = compare_plain(expected, got, tolerances)) return *plain;
    const auto a = scan_number(expected);
    if (!a) return Closeness::not_numbers;
    const auto b = scan_number(got);
    if (!b) return Closeness::far;
    if (quick && a->accurate && b->accurate) {
        const double error = kQuickError * (std::abs(a->quick) + std::abs(b->quick));
        const double allowed = allowed_gap(tolerances, 1, a->quick);
        if (const auto known = settled(std::abs(a->quick - b->quick), error, allowed))
            return *known;
    }
    return within_exactly(*a, *b, tolerances) ? Closeness::close : Closeness::far;
}

}  // namespace judge::run
