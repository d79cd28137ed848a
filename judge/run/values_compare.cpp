// SPDX-License-Identifier: MIT
#include "judge/run/values_order.hpp"

namespace judge::run {
namespace {

constexpr std::size_t kShown = 200;

std::string list_of(std::size_t size) { return "a list of " + std::to_string(size); }

// For people: a list by its length where the other side is none.
std::string described(const Value& value, const Value& other) {
    if (value.array() != nullptr && other.array() == nullptr) return list_of(value.array()->size());
    return print_value(value, kShown);
}

bool equal_ignoring_case(const std::string& a, const std::string& b) {
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

std::string scalar_note(const Value& expected, const Value& got) {
    const auto* e = std::get_if<std::string>(&expected.data);
    const auto* g = std::get_if<std::string>(&got.data);
    if (e != nullptr && g != nullptr)
        return equal_ignoring_case(*e, *g) ? "equal if letter case is ignored" : "";
    if (g != nullptr && *g == print_value(expected))
        return "a string where another type is expected";
    if (e != nullptr && *e == print_value(got)) return "expected a string";
    return "";
}

class Explainer {
  public:
    explicit Explainer(const ValueRule& rule) : rule_(rule), comparer_(rule) {}

    // `expected` and `got` are sorted by now.
    ValueResult explain(const std::string& where, const Value& expected, const Value& got) {
        return explain(where, expected, got, rule_.order);
    }
    bool equal(const Value& expected, const Value& got) {
        return comparer_.equal(expected, got, rule_.order);
    }
    [[nodiscard]] bool exhausted() const { return comparer_.exhausted(); }

  private:
    ValueResult explain(const std::string& where, const Value& expected, const Value& got,
                        ValueOrder order) {
        const auto* e = expected.array();
        const auto* g = got.array();
        if (e == nullptr || g == nullptr)
            return {ValueResult::Kind::different, where, described(expected, got),
                    described(got, expected), scalar_note(expected, got)};
        return order == ValueOrder::exact ? explain_list(where, *e, *g)
                                          : explain_set(where, *e, *g, order);
    }

    ValueResult explain_list(const std::string& where, const Value::Array& e,
                             const Value::Array& g) {
        for (std::size_t i = 0; i < e.size() && i < g.size(); ++i) {
            if (comparer_.equal(e[i], g[i], ValueOrder::exact)) continue;
            auto result =
                explain(where + ", index " + std::to_string(i), e[i], g[i], ValueOrder::exact);
            if (result.note.empty() && e.size() != g.size())
                result.note = "expected " + list_of(e.size()) + ", got " + list_of(g.size());
            return result;
        }
        const std::size_t at = e.size() < g.size() ? e.size() : g.size();
        const auto shown = [at](const Value::Array& list) {
            return list.size() > at ? print_value(list[at], kShown)
                                    : std::string("the end of the list");
        };
        return {ValueResult::Kind::different, where + ", index " + std::to_string(at), shown(e),
                shown(g), "expected " + list_of(e.size()) + ", got " + list_of(g.size())};
    }

    ValueResult explain_set(const std::string& where, const Value::Array& e, const Value::Array& g,
                            ValueOrder order) {
        if (e.size() != g.size() && (rule_.abs > 0 || rule_.rel > 0))
            return {ValueResult::Kind::different, where, list_of(e.size()), list_of(g.size()), ""};
        const auto odd = comparer_.find_odd(e, g, order);
        ValueResult result = {ValueResult::Kind::different, where, list_of(e.size()),
                              list_of(g.size()), ""};
        if (!odd) return result;
        result.expected = odd->missing != nullptr
                              ? "an element " + print_value(*odd->missing, kShown)
                              : "no further element";
        result.got = odd->extra != nullptr
                         ? print_value(*odd->extra, kShown) + " instead, in any order"
                         : "none such";
        if (e.size() != g.size())
            result.note = "expected " + list_of(e.size()) + ", got " + list_of(g.size());
        return result;
    }

    ValueRule rule_;
    ValueComparer comparer_;
};

ValueResult compare_one(const std::string& where, Value expected, Value got,
                        const ValueRule& rule) {
    sort_values(expected, rule.order);
    sort_values(got, rule.order);
    Explainer explainer(rule);
    if (explainer.equal(expected, got)) return {};
    if (explainer.exhausted()) return {ValueResult::Kind::undecided, where, "", "", ""};
    ValueResult result = explainer.explain(where, expected, got);
    if (result.note.empty() && rule.order == ValueOrder::exact && expected.array() != nullptr &&
        got.array() != nullptr) {
        sort_values(expected, ValueOrder::outermost);
        sort_values(got, ValueOrder::outermost);
        if (explainer.equal(expected, got)) result.note = "the same elements in another order";
    }
    return result;
}

ValueResult compare_all(const std::string& each, const Value::Array& expected,
                        const Value::Array& got, const ValueRule& rule) {
    for (std::size_t i = 0; i < expected.size() && i < got.size(); ++i) {
        ValueResult result = compare_one(each + std::to_string(i + 1), expected[i], got[i], rule);
        if (result.kind != ValueResult::Kind::equal) return result;
    }
    if (expected.size() == got.size()) return {};
    const auto results = [](std::size_t n) {
        return std::to_string(n) + (n == 1 ? " result" : " results");
    };
    return {ValueResult::Kind::different, "number of results", results(expected.size()),
            results(got.size()), ""};
}

}  // namespace

ValueResult compare_values(const std::vector<Value>& expected, const std::vector<Value>& got,
                           const ValueRule& rule) {
    if (expected.size() == 1 && got.empty())
        return {ValueResult::Kind::different, "return value", print_value(expected[0], kShown),
                "no result", "the program ended before your function returned"};
    if (expected.size() != 1 || got.size() != 1) return compare_all("result ", expected, got, rule);
    const auto* calls = expected[0].array();
    const auto* returned = got[0].array();
    if (rule.results == ValueResults::calls && calls != nullptr && returned != nullptr)
        return compare_all("call ", *calls, *returned, rule);
    return compare_one("return value", expected[0], got[0], rule);
}

}  // namespace judge::run
