// SPDX-License-Identifier: MIT
#include "judge/theory/evaluate.hpp"

#include "judge/theory/evaluator.hpp"

namespace judge::theory {
namespace {

// True if every number in it is one.
bool is_sound(const Item& item) {
    if (item.is_number()) return is_finite(item.number);
    for (const Item& inner : item.items)
        if (!is_sound(inner)) return false;
    return true;
}

}  // namespace

Evaluated evaluate(const Expression& expression, const Bindings& bindings) {
    Scope scope;
    for (const auto& [name, value] : bindings) scope.emplace(name, to_item(value));
    Evaluator evaluator(expression, scope);
    const Item item = evaluator.run();
    if (evaluator.complaint().made())
        return {.value = std::nullopt, .error = evaluator.complaint().error()};
    if (!is_sound(item))
        return {.value = std::nullopt, .error = {0, "it holds a number that is not defined"}};
    return {.value = to_value(item), .error = {}};
}

Number evaluate_number(const Expression& expression, const Bindings& bindings) {
    const Evaluated out = evaluate(expression, bindings);
    if (!out.value) return {.value = std::nullopt, .error = out.error};
    if (!out.value->is_number()) return {.value = std::nullopt, .error = {0, "it is not a number"}};
    return {.value = out.value->number, .error = {}};
}

}  // namespace judge::theory
