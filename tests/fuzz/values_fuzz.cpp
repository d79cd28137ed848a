// SPDX-License-Identifier: MIT
// What is read as values is written so that it reads as the same values; a value equals itself
// under every rule; comparing two texts never fails and says where they differ. Input: a byte for
// the rule, a text, a byte 0xff, another text.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "judge/run/values.hpp"

namespace {

using judge::run::Value;
using judge::run::ValueResult;

void demand(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    judge::run::ValueRule rule;
    rule.order = static_cast<judge::run::ValueOrder>(data[0] % 3U);
    if ((data[0] & 16U) != 0) rule.abs = 0.5;
    if ((data[0] & 32U) != 0) rule.rel = 1e-6;
    if ((data[0] & 64U) != 0) rule.results = judge::run::ValueResults::calls;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string_view first = text.substr(0, text.find('\xff'));
    const std::string_view second = first.size() < text.size() ? text.substr(first.size() + 1) : "";
    std::string why;
    std::vector<Value> a;
    std::vector<Value> b;
    if (!judge::run::parse_values(first, a, why)) {
        demand(!why.empty());
        return 0;
    }
    std::string printed;
    for (const Value& value : a) printed += print_value(value) + "\n";
    std::vector<Value> again;
    demand(judge::run::parse_values(printed, again, why) && again.size() == a.size());
    demand(compare_values(a, again, rule).kind == ValueResult::Kind::equal);
    if (!judge::run::parse_values(second, b, why)) return 0;
    const ValueResult there = compare_values(a, b, rule);
    demand(there.kind != ValueResult::Kind::different || !there.where.empty());
    rule.rel = 0;
    const bool same = compare_values(a, b, rule).kind == ValueResult::Kind::equal;
    demand(same == (compare_values(b, a, rule).kind == ValueResult::Kind::equal));
    return 0;
}
