// SPDX-License-Identifier: MIT
#pragma once

// Private to judge/theory (see real.hpp).
#include <map>
#include <string>
#include <vector>

#include "judge/theory/expression.hpp"
#include "judge/theory/real.hpp"
#include "judge/theory/value.hpp"

namespace judge::theory {

// Value, with the precision in which is computed.
struct Item {
    Value::Kind kind = Value::Kind::number;
    Real number = {};
    std::string text = {};
    std::vector<Item> items = {};

    static Item of(Real number) { return {.number = std::move(number)}; }
    static Item of(bool truth) { return {.number = exact(truth ? 1 : 0)}; }
    static Item of(std::vector<Item> items) {
        return {.kind = Value::Kind::list, .items = std::move(items)};
    }
    [[nodiscard]] bool is_number() const { return kind == Value::Kind::number; }
    [[nodiscard]] bool is_list() const { return kind == Value::Kind::list; }
};

using Scope = std::map<std::string, Item, std::less<>>;

[[nodiscard]] Item to_item(const Value& value);
[[nodiscard]] Value to_value(const Item& item);

// Collects the first complaint of an evaluation; after it all values are NaN.
class Complaint {
  public:
    Item operator()(std::size_t offset, std::string message);
    [[nodiscard]] bool made() const { return made_; }
    [[nodiscard]] const ExpressionError& error() const { return error_; }

  private:
    bool made_ = false;
    ExpressionError error_;
};

// Functions of numbers only (exp, Phi, binom, min, …), of numbers and lists, and of matrices.
[[nodiscard]] Item call_function(const Node& node, const std::vector<Item>& arguments,
                                 Complaint& complain);
[[nodiscard]] Real call_elementary(const Node& node, const std::vector<Real>& x,
                                   Complaint& complain);
// + - * of lists and 2×2 matrices, where one side at least is a list.
[[nodiscard]] Item combine_lists(const Node& node, const Item& left, const Item& right,
                                 Complaint& complain);

// Walks a tree with the variables of a scope.
class Evaluator {
  public:
    Evaluator(const Expression& expression, Scope& scope) : tree_(expression), scope_(scope) {}

    // The value; NaN if complaint().made().
    [[nodiscard]] Item run() { return visit(tree_.root()); }
    [[nodiscard]] const Complaint& complaint() const { return complain_; }

  private:
    Item visit(const Node& node);
    Item child(const Node& node, std::size_t index) {
        return visit(tree_.nodes[node.children[index]]);
    }
    Item checked(const Node& node, Item item);
    Item name(const Node& node);
    Item arithmetic(const Node& node);
    Item comparison(const Node& node);
    Item indexed(const Node& node);
    Item series(const Node& node);
    Item call(const Node& node);

    const Expression& tree_;
    Scope& scope_;
    Complaint complain_;
    int steps_ = 0;
};

}  // namespace judge::theory
