// SPDX-License-Identifier: MIT
#include "judge/theory/evaluator.hpp"

#include <fmt/format.h>

#include <optional>

namespace judge::theory {
namespace {

constexpr int kMostSteps = 50'000;
constexpr int kStepsOfAProduct = 100;  // factorials and binomials loop themselves

Real arithmetic_of(Op op, const Real& a, const Real& b) {
    switch (op) {
        case Op::add: return add(a, b);
        case Op::subtract: return subtract(a, b);
        case Op::multiply: return multiply(a, b);
        case Op::divide: return divide(a, b);
        default: return power(a, b);
    }
}

std::string why_undefined(Op op, const Real& a, const Real& b) {
    if (op == Op::divide && b.value == 0) return "division by zero";
    if (op == Op::power && a.value == 0) return "zero to a negative power";
    if (op == Op::power && a.value < 0) return "a negative number to a power that is not whole";
    return "too large to compute with";
}

}  // namespace

Item Complaint::operator()(std::size_t offset, std::string message) {
    if (!made_) error_ = {offset, std::move(message)};
    made_ = true;
    return Item::of(not_a_number());
}

Item to_item(const Value& value) {
    Item out{.kind = value.kind, .text = value.text};
    // By its digits: 0.05 is meant to be 1/20, not the nearest double.
    if (value.is_number()) out.number = rounded(Quad(fmt::format("{}", value.number)), 0);
    for (const Value& item : value.items) out.items.push_back(to_item(item));
    return out;
}

Value to_value(const Item& item) {
    Value out{.kind = item.kind, .text = item.text};
    if (item.is_number()) out.number = item.number.value.convert_to<double>();
    for (const Item& inner : item.items) out.items.push_back(to_value(inner));
    return out;
}

Item Evaluator::checked(const Node& node, Item item) {
    if (item.is_number() && !complain_.made() && !is_finite(item.number))
        return complain_(node.offset, "too large to compute with");
    return item;
}

Item Evaluator::visit(const Node& node) {
    if (complain_.made()) return Item::of(not_a_number());
    if (++steps_ > kMostSteps) return complain_(node.offset, "too many steps");
    switch (node.op) {
        case Op::number: return checked(node, Item::of(rounded(Quad(node.word), 0)));
        case Op::text: return {.kind = Value::Kind::text, .text = node.word};
        case Op::name: return name(node);
        case Op::list: {
            std::vector<Item> items;
            for (std::size_t i = 0; i < node.children.size(); ++i) items.push_back(child(node, i));
            return Item::of(std::move(items));
        }
        case Op::negate: {
            const Item inner = child(node, 0);
            if (inner.is_number()) return Item::of(negate(inner.number));
            Node times = node;
            times.op = Op::multiply;
            return combine_lists(times, Item::of(exact(-1)), inner, complain_);
        }
        case Op::factorial: {
            Node factorial = node;
            factorial.function = Function::factorial;
            steps_ += kStepsOfAProduct;
            return checked(node, call_function(factorial, {child(node, 0)}, complain_));
        }
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::power: return arithmetic(node);
        case Op::less:
        case Op::less_equal:
        case Op::greater:
        case Op::greater_equal:
        case Op::equal:
        case Op::not_equal: return comparison(node);
        case Op::index: return indexed(node);
        case Op::series: return series(node);
        case Op::call: return call(node);
    }
    return Item::of(not_a_number());
}

Item Evaluator::name(const Node& node) {
    if (const auto found = scope_.find(node.word); found != scope_.end()) return found->second;
    if (node.word == "pi") return Item::of(rounded(boost::math::constants::pi<Quad>(), 0));
    if (node.word == "e") return Item::of(rounded(boost::math::constants::e<Quad>(), 0));
    return complain_(node.offset, fmt::format("\"{}\" has no value", node.word));
}

Item Evaluator::arithmetic(const Node& node) {
    const Item left = child(node, 0);
    const Item right = child(node, 1);
    if (complain_.made()) return Item::of(not_a_number());
    if (!left.is_number() || !right.is_number()) return combine_lists(node, left, right, complain_);
    Real result = arithmetic_of(node.op, left.number, right.number);
    if (is_finite(result)) return Item::of(std::move(result));
    return complain_(node.offset, why_undefined(node.op, left.number, right.number));
}

Item Evaluator::comparison(const Node& node) {
    const Item left = child(node, 0);
    const Item right = child(node, 1);
    if (complain_.made()) return Item::of(not_a_number());
    if (left.kind != right.kind || left.is_list())
        return complain_(node.offset, "only numbers, or only texts, can be compared");
    const int order =
        left.is_number() ? compare(left.number, right.number) : left.text.compare(right.text);
    switch (node.op) {
        case Op::less: return Item::of(order < 0);
        case Op::less_equal: return Item::of(order <= 0);
        case Op::greater: return Item::of(order > 0);
        case Op::greater_equal: return Item::of(order >= 0);
        case Op::equal: return Item::of(order == 0);
        default: return Item::of(order != 0);
    }
}

Item Evaluator::indexed(const Node& node) {
    const Item list = child(node, 0);
    const Item which = child(node, 1);
    if (complain_.made()) return Item::of(not_a_number());
    if (!list.is_list()) return complain_(node.offset, "only a list has items");
    if (!which.is_number() || !is_whole(which.number) || which.number.value < 1 ||
        which.number.value > list.items.size())
        return complain_(node.offset, fmt::format("the index must be 1 to {}", list.items.size()));
    return list.items[which.number.value.convert_to<std::size_t>() - 1];
}

Item Evaluator::series(const Node& node) {
    const Item from = child(node, 0);
    const Item to = child(node, 1);
    if (complain_.made()) return Item::of(not_a_number());
    if (!from.is_number() || !to.is_number() || !is_whole(from.number) || !is_whole(to.number))
        return complain_(node.offset, "a sum runs between two whole numbers");
    const bool sum = node.function == Function::sum;
    Real total = exact(sum ? 0 : 1);
    const auto shadowed = scope_.find(node.word);
    const std::optional<Item> before =
        shadowed == scope_.end() ? std::nullopt : std::optional(shadowed->second);
    for (Quad i = from.number.value; i <= to.number.value && !complain_.made(); ++i) {
        scope_[node.word] = Item::of(exact(i));
        const Item term = child(node, 2);
        if (!term.is_number()) return complain_(node.offset, "every term must be a number");
        total = sum ? add(total, term.number) : multiply(total, term.number);
    }
    if (before)
        scope_[node.word] = *before;
    else
        scope_.erase(node.word);
    return checked(node, Item::of(std::move(total)));
}

Item Evaluator::call(const Node& node) {
    if (node.function == Function::choose_if) {
        const Item condition = child(node, 0);
        if (complain_.made() || !condition.is_number())
            return complain_(node.offset, "if(condition, then, else) asks a comparison");
        return child(node, condition.number.value != 0 ? 1 : 2);
    }
    if (node.function == Function::factorial || node.function == Function::binomial)
        steps_ += kStepsOfAProduct;
    std::vector<Item> arguments;
    for (std::size_t i = 0; i < node.children.size(); ++i) arguments.push_back(child(node, i));
    if (complain_.made()) return Item::of(not_a_number());
    return checked(node, call_function(node, arguments, complain_));
}

}  // namespace judge::theory
