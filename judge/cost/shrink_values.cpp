// SPDX-License-Identifier: MIT
// Theory of operation. Parameters are values in trees. Elements are taken out of one list, or at
// the same places of all lists of that length (parallel lists), or by their value wherever it
// stands (two orders of the same nodes); numbers go towards 0, texts get shorter. The calls of a
// class lose a method name and its arguments together. The types stay what they are; the package's
// validator knows the rest.
#include <algorithm>
#include <cmath>
#include <functional>

#include "judge/cost/shrink_parts.hpp"
#include "judge/run/values.hpp"

namespace judge::cost {
namespace {

using run::Value;
using Values = std::vector<Value>;

Values parse(const std::string& input) {
    Values values;
    std::string why;
    if (!run::parse_values(input, values, why)) values.clear();
    return values;
}

std::string print(const Values& values) {
    std::string out;
    for (const Value& value : values) out += run::print_value(value) + "\n";
    return out;
}

Value::Array* array(Value& value) { return std::get_if<Value::Array>(&value.data); }

// All lists of the values, outer ones first.
void collect(Value& value, std::vector<Value*>& lists) {
    Value::Array* elements = array(value);
    if (elements == nullptr) return;
    lists.push_back(&value);
    for (Value& element : *elements) collect(element, lists);
}
std::vector<Value*> lists_of(Values& values) {
    std::vector<Value*> lists;
    for (Value& value : values) collect(value, lists);
    return lists;
}

void erase(Value::Array& list, std::size_t from, std::size_t count) {
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(from),
               list.begin() + static_cast<std::ptrdiff_t>(from + count));
}

bool drop_from_one(Attempt& attempt, std::size_t list, std::size_t from, std::size_t count) {
    Values values = parse(attempt.best());
    erase(*array(*lists_of(values)[list]), from, count);
    return attempt.take(print(values));
}

bool drop_from_equals(Attempt& attempt, std::size_t list, std::size_t from, std::size_t count) {
    Values values = parse(attempt.best());
    const std::size_t length = array(*lists_of(values)[list])->size();
    std::size_t changed = 0;
    for (Value& value : values) {
        Value::Array* parallel = array(value);
        if (parallel == nullptr || parallel->size() != length) continue;
        erase(*parallel, from, count);
        ++changed;
    }
    return changed > 1 && attempt.take(print(values));
}

void erase_everywhere(Value& value, const std::string& wanted) {
    Value::Array* elements = array(value);
    if (elements == nullptr) return;
    std::erase_if(*elements,
                  [&](const Value& element) { return run::print_value(element) == wanted; });
    for (Value& element : *elements) erase_everywhere(element, wanted);
}

bool drop_by_value(Attempt& attempt, std::size_t list, std::size_t from, std::size_t count) {
    if (count != 1) return false;
    Values values = parse(attempt.best());
    const std::string wanted = run::print_value((*array(*lists_of(values)[list]))[from]);
    for (Value& value : values) erase_everywhere(value, wanted);
    return attempt.take(print(values));
}

bool drop_elements(Attempt& attempt, std::size_t list) {
    const auto size = [&] {
        Values values = parse(attempt.best());
        const auto lists = lists_of(values);
        return list < lists.size() ? array(*lists[list])->size() : 0;
    };
    bool any = false;
    for (std::size_t piece = std::max<std::size_t>(size() / 2, 1); piece > 0; piece /= 2)
        for (std::size_t at = size(); at > 0 && !attempt.over();) {
            const std::size_t from = at > piece ? at - piece : 0;
            const std::size_t count = std::min(piece, size() - from);
            if (drop_from_one(attempt, list, from, count) ||
                drop_from_equals(attempt, list, from, count) ||
                drop_by_value(attempt, list, from, count))
                any = true;
            at = std::min(from, size());
        }
    return any;
}

// Simpler values in the place of one that is no list.
std::vector<Value> simpler_values(const Value& value) {
    std::vector<Value> out;
    if (const auto* number = std::get_if<std::int64_t>(&value.data))
        for (const std::int64_t candidate : simpler(*number)) out.push_back({candidate});
    if (const auto* number = std::get_if<double>(&value.data); number != nullptr && *number != 0)
        for (const double candidate : {0.0, 1.0, std::trunc(*number / 2)})
            if (candidate != *number && std::isfinite(candidate)) out.push_back({candidate});
    if (const auto* text = std::get_if<std::string>(&value.data)) {
        for (std::size_t piece = text->size(); piece > 0; piece /= 2) {
            out.push_back({text->substr(0, text->size() - piece)});
            out.push_back({text->substr(piece)});
        }
    }
    if (const auto* truth = std::get_if<bool>(&value.data); truth != nullptr && *truth)
        out.push_back({false});
    return out;
}

// Every value that is no list.
void leaves(Value& value, std::vector<Value*>& out) {
    if (Value::Array* elements = array(value)) {
        for (Value& element : *elements) leaves(element, out);
    } else {
        out.push_back(&value);
    }
}
std::vector<Value*> leaves_of(Values& values, std::size_t from) {
    std::vector<Value*> out;
    for (std::size_t i = from; i < values.size(); ++i) leaves(values[i], out);
    return out;
}

bool simplify_leaf(Attempt& attempt, std::size_t from, std::size_t leaf) {
    Values values = parse(attempt.best());
    const auto all = leaves_of(values, from);
    if (leaf >= all.size()) return false;
    for (const Value& candidate : simpler_values(*all[leaf])) {
        *all[leaf] = candidate;
        if (attempt.take(print(values))) return true;
    }
    return false;
}

bool simplify_leaves(Attempt& attempt, std::size_t from) {
    Values values = parse(attempt.best());
    const std::size_t count = leaves_of(values, from).size();
    bool any = false;
    for (std::size_t leaf = 0; leaf < count; ++leaf)
        while (!attempt.over() && simplify_leaf(attempt, from, leaf)) any = true;
    return any;
}

bool drop_calls(Attempt& attempt, std::size_t from, std::size_t count) {
    Values values = parse(attempt.best());
    erase(*array(values[0]), from, count);
    erase(*array(values[1]), from, count);
    return attempt.take(print(values));
}

}  // namespace

bool shrink_values(Attempt& attempt) {
    bool any = false;
    for (std::size_t list = 0; !attempt.over(); ++list) {
        Values values = parse(attempt.best());
        if (list >= lists_of(values).size()) break;
        any = drop_elements(attempt, list) || any;
    }
    return simplify_leaves(attempt, 0) || any;
}

bool shrink_calls(Attempt& attempt) {
    const auto size = [&]() -> std::size_t {
        Values values = parse(attempt.best());
        if (values.size() != 2 || array(values[0]) == nullptr || array(values[1]) == nullptr)
            return 0;
        return std::min(array(values[0])->size(), array(values[1])->size());
    };
    if (size() < 2) return false;
    bool any = false;
    for (std::size_t piece = std::max<std::size_t>((size() - 1) / 2, 1); piece > 0; piece /= 2)
        for (std::size_t at = size(); at > 1 && !attempt.over();) {  // the constructor stays
            const std::size_t from = at > piece + 1 ? at - piece : 1;
            const std::size_t count = std::min(piece, size() - from);
            if (count > 0 && drop_calls(attempt, from, count)) any = true;
            at = std::min(from, size());
        }
    return simplify_leaves(attempt, 1) || any;
}

}  // namespace judge::cost
