// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "judge/run/values.hpp"

namespace judge::run {

// Sorts the lists of which the order does not matter, so that equal values become identical.
void sort_values(Value& value, ValueOrder order);

// A total order in which numbers of both kinds stand by their exact value, NaN last: <0, 0, >0.
int value_order(const Value& a, const Value& b);

// Equality of values that sort_values() has been applied to.
class ValueComparer {
  public:
    explicit ValueComparer(const ValueRule& rule) : rule_(rule) {}

    bool equal(const Value& expected, const Value& got, ValueOrder order);

    // An element of each side that finds no partner on the other; null where that side has none.
    struct Odd {
        const Value* missing = nullptr;
        const Value* extra = nullptr;
    };
    std::optional<Odd> find_odd(const Value::Array& expected, const Value::Array& got,
                                ValueOrder order);

    [[nodiscard]] const ValueRule& rule() const { return rule_; }
    // So much work was done that a negative answer is not to be trusted.
    [[nodiscard]] bool exhausted() const { return work_ > kMostWork; }

    static ValueOrder inner(ValueOrder order) {
        return order == ValueOrder::everywhere ? order : ValueOrder::exact;
    }

  private:
    static constexpr std::size_t kMostWork = 200'000'000;
    [[nodiscard]] bool tolerant() const { return rule_.abs > 0 || rule_.rel > 0; }
    bool equal_in_order(const Value::Array& expected, const Value::Array& got, ValueOrder order);

    ValueRule rule_;
    std::size_t work_ = 0;
};

}  // namespace judge::run
