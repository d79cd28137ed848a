// SPDX-License-Identifier: MIT
// Theory of operation. Both sides are first sorted where order does not matter. Without a tolerance
// they are then equal or not. With one, equality is not transitive, so that pairing by sorting may
// fail although a pairing exists: then a perfect matching is sought by augmenting paths. Candidates
// are narrowed by the smallest finite number in an element: in any pairing of numbers within a
// tolerance of which the bounds grow with the number (rel <= 1), the smallest ones also are within
// it.
#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>

#include "judge/run/values_order.hpp"

namespace judge::run {
namespace {

// -1, 0, 1; exact for every pair of 64 bits and double. Not for NaN.
int compare_mixed(std::int64_t a, double b) {
    if (b >= 9223372036854775808.0) return -1;
    if (b < -9223372036854775808.0) return 1;
    const double whole = std::trunc(b);
    const auto integer = static_cast<std::int64_t>(whole);
    if (a != integer) return a < integer ? -1 : 1;
    return b > whole ? -1 : (b < whole ? 1 : 0);
}

int sign(bool less, bool greater) { return less ? -1 : (greater ? 1 : 0); }

int compare_number_order(const Value& a, const Value& b) {
    const auto* ai = std::get_if<std::int64_t>(&a.data);
    const auto* bi = std::get_if<std::int64_t>(&b.data);
    if (ai != nullptr && bi != nullptr) return sign(*ai<*bi, *ai> * bi);
    const double ad = ai != nullptr ? 0 : std::get<double>(a.data);
    const double bd = bi != nullptr ? 0 : std::get<double>(b.data);
    if (std::isnan(ad) || std::isnan(bd)) return sign(!std::isnan(ad), !std::isnan(bd));
    if (ai != nullptr) return compare_mixed(*ai, bd);
    if (bi != nullptr) return -compare_mixed(*bi, ad);
    return sign(ad<bd, ad> bd);
}

// null, booleans, numbers, strings, lists.
int rank(const Value& value) {
    return value.is_number() ? 2 : static_cast<int>(value.data.index());
}

int compare_order(const Value& a, const Value& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b) ? -1 : 1;
    if (a.is_number()) return compare_number_order(a, b);
    if (const auto* x = a.array()) {
        const auto& y = *b.array();
        for (std::size_t i = 0; i < x->size() && i < y.size(); ++i)
            if (const int order = compare_order((*x)[i], y[i]); order != 0) return order;
        return sign(x->size() < y.size(), x->size() > y.size());
    }
    if (const auto* text = std::get_if<std::string>(&a.data)) {
        const int order = text->compare(std::get<std::string>(b.data));
        return sign(order<0, order> 0);
    }
    if (const auto* truth = std::get_if<bool>(&a.data))
        return static_cast<int>(*truth) - static_cast<int>(std::get<bool>(b.data));
    return 0;  // null
}

bool numbers_match(const Value& expected, const Value& got, const ValueRule& rule) {
    if (compare_number_order(expected, got) == 0) return true;
    const bool integers = expected.data.index() == 2 && got.data.index() == 2;
    if (integers || (rule.abs <= 0 && rule.rel <= 0)) return false;
    const auto real = [](const Value& value) {
        const auto* integer = std::get_if<std::int64_t>(&value.data);
        return integer != nullptr ? static_cast<long double>(*integer)
                                  : static_cast<long double>(std::get<double>(value.data));
    };
    const long double e = real(expected);
    const long double g = real(got);
    if (!std::isfinite(e) || !std::isfinite(g)) return false;
    const long double gap = std::fabs(g - e);
    return gap <= static_cast<long double>(rule.abs) ||
           gap <= static_cast<long double>(rule.rel) * std::fabs(e);
}

// The smallest finite number anywhere in a value; +infinity if there is none.
double smallest(const Value& value) {
    double least = std::numeric_limits<double>::infinity();
    if (const auto* integer = std::get_if<std::int64_t>(&value.data)) {
        least = static_cast<double>(*integer);
    } else if (const auto* real = std::get_if<double>(&value.data)) {
        if (std::isfinite(*real)) least = *real;
    } else if (const auto* array = value.array()) {
        for (const Value& element : *array) least = std::min(least, smallest(element));
    }
    return least;
}

// A perfect matching between the elements of two lists of equal length.
class Matcher {
  public:
    Matcher(ValueComparer& comparer, const Value::Array& expected, const Value::Array& got,
            ValueOrder order)
        : comparer_(comparer),
          expected_(expected),
          got_(got),
          order_(order),
          partner_(expected.size(), kNone),
          owner_(got.size(), kNone),
          reached_from_(got.size(), kNone),
          reached_in_(got.size(), 0) {
        for (const Value& value : expected) expected_key_.push_back(smallest(value));
        for (std::size_t i = 0; i < got.size(); ++i) by_key_.emplace_back(smallest(got[i]), i);
        std::sort(by_key_.begin(), by_key_.end());
    }

    // The index of an expected element that stays alone, or kNone.
    std::size_t run() {
        for (std::size_t i = 0; i < expected_.size(); ++i)
            if (comparer_.equal(expected_[i], got_[i], order_)) partner_[i] = owner_[i] = i;
        std::size_t alone = kNone;
        for (std::size_t i = 0; i < expected_.size(); ++i)
            if (partner_[i] == kNone && !augment(i) && alone == kNone) alone = i;
        return alone;
    }
    [[nodiscard]] std::size_t free_got() const {
        for (std::size_t i = 0; i < owner_.size(); ++i)
            if (owner_[i] == kNone) return i;
        return kNone;
    }
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  private:
    using Key = std::pair<double, std::size_t>;

    [[nodiscard]] std::pair<std::size_t, std::size_t> window(double key) const {
        const ValueRule& rule = comparer_.rule();
        if (rule.rel > 1) return {0, by_key_.size()};
        double low = key;
        double high = key;
        if (std::isfinite(key)) {
            const double reach =
                std::max(rule.abs, rule.rel * std::fabs(key)) * (1 + 1e-9) + std::fabs(key) * 1e-12;
            low -= reach;
            high += reach;
        }
        const auto begin = std::lower_bound(by_key_.begin(), by_key_.end(), Key{low, 0});
        const auto end = std::upper_bound(begin, by_key_.end(), Key{high, kNone});
        return {static_cast<std::size_t>(begin - by_key_.begin()),
                static_cast<std::size_t>(end - by_key_.begin())};
    }

    // Breadth first over alternating paths from an unmatched expected element to a free one of got.
    bool augment(std::size_t root) {
        ++search_;
        std::deque<std::size_t> queue = {root};
        while (!queue.empty()) {
            const std::size_t e = queue.front();
            queue.pop_front();
            const auto [begin, end] = window(expected_key_[e]);
            for (std::size_t k = begin; k < end; ++k) {
                const std::size_t g = by_key_[k].second;
                if (reached_in_[g] == search_ || comparer_.exhausted()) continue;
                if (!comparer_.equal(expected_[e], got_[g], order_)) continue;
                reached_in_[g] = search_;
                reached_from_[g] = e;
                if (owner_[g] == kNone) return flip(g), true;
                queue.push_back(owner_[g]);
            }
        }
        return false;
    }
    void flip(std::size_t g) {
        while (g != kNone) {
            const std::size_t e = reached_from_[g];
            const std::size_t next = partner_[e];
            partner_[e] = g;
            owner_[g] = e;
            g = next;
        }
    }

    ValueComparer& comparer_;
    const Value::Array& expected_;
    const Value::Array& got_;
    ValueOrder order_;
    std::vector<std::size_t> partner_;       // of expected: index in got
    std::vector<std::size_t> owner_;         // of got: index in expected
    std::vector<std::size_t> reached_from_;  // of got: by which expected one the search came here
    std::vector<std::size_t> reached_in_;    // of got: in which search
    std::size_t search_ = 0;
    std::vector<double> expected_key_;
    std::vector<Key> by_key_;
};

}  // namespace

void sort_values(Value& value, ValueOrder order) {
    auto* array = std::get_if<Value::Array>(&value.data);
    if (order == ValueOrder::exact || array == nullptr) return;
    if (order == ValueOrder::everywhere)
        for (Value& element : *array) sort_values(element, order);
    std::stable_sort(array->begin(), array->end(),
                     [](const Value& a, const Value& b) { return compare_order(a, b) < 0; });
}

int value_order(const Value& a, const Value& b) { return compare_order(a, b); }

bool ValueComparer::equal(const Value& expected, const Value& got, ValueOrder order) {
    ++work_;
    if (expected.is_number() && got.is_number()) return numbers_match(expected, got, rule_);
    const auto* e = expected.array();
    const auto* g = got.array();
    if (e == nullptr || g == nullptr) return compare_order(expected, got) == 0;
    if (e->size() != g->size()) return false;
    if (order == ValueOrder::exact || !tolerant()) return equal_in_order(*e, *g, inner(order));
    return equal_in_order(*e, *g, inner(order)) ||
           Matcher(*this, *e, *g, inner(order)).run() == Matcher::kNone;
}

bool ValueComparer::equal_in_order(const Value::Array& expected, const Value::Array& got,
                                   ValueOrder order) {
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!equal(expected[i], got[i], order)) return false;
    return true;
}

std::optional<ValueComparer::Odd> ValueComparer::find_odd(const Value::Array& expected,
                                                          const Value::Array& got,
                                                          ValueOrder order) {
    if (tolerant()) {
        Matcher matcher(*this, expected, got, inner(order));
        const std::size_t alone = matcher.run();
        if (alone == Matcher::kNone) return std::nullopt;
        return Odd{&expected[alone], &got[matcher.free_got()]};
    }
    Odd odd;
    std::size_t g = 0;
    std::size_t e = 0;
    while ((e < expected.size() || g < got.size()) &&
           (odd.missing == nullptr || odd.extra == nullptr)) {
        const int sign =
            e == expected.size() ? 1 : (g == got.size() ? -1 : value_order(expected[e], got[g]));
        if (sign < 0 && odd.missing == nullptr) odd.missing = &expected[e];
        if (sign > 0 && odd.extra == nullptr) odd.extra = &got[g];
        e += sign <= 0;
        g += sign >= 0;
    }
    if (odd.missing == nullptr && odd.extra == nullptr) return std::nullopt;
    return odd;
}

}  // namespace judge::run
