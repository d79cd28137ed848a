// SPDX-License-Identifier: MIT
//
// Functions of lists, texts and 2×2 matrices; those of numbers alone are passed on.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/theory/evaluator.hpp"

namespace judge::theory {
namespace {

using Items = std::vector<Item>;

bool all_numbers(const Items& items) {
    return std::all_of(items.begin(), items.end(), [](const Item& i) { return i.is_number(); });
}

std::vector<Real> numbers(const Items& items) {
    std::vector<Real> out;
    for (const Item& item : items) out.push_back(item.number);
    return out;
}

bool is_matrix(const Item& item) {
    return item.is_list() && item.items.size() == 2 &&
           std::all_of(item.items.begin(), item.items.end(), [](const Item& row) {
               return row.is_list() && row.items.size() == 2 && all_numbers(row.items);
           });
}

// [[a, b], [c, d]] as a, b, c, d.
std::array<Real, 4> entries(const Item& m) {
    return {m.items[0].items[0].number, m.items[0].items[1].number, m.items[1].items[0].number,
            m.items[1].items[1].number};
}

Item matrix(const std::array<Real, 4>& m) {
    return Item::of(Items{Item::of(Items{Item::of(m[0]), Item::of(m[1])}),
                          Item::of(Items{Item::of(m[2]), Item::of(m[3])})});
}

Real dot(const std::vector<Real>& a, const std::vector<Real>& b) {
    Real total = exact(0);
    for (std::size_t i = 0; i < a.size(); ++i) total = add(total, multiply(a[i], b[i]));
    return total;
}

Item eigenvalue(const Item& m, bool largest, const Node& node, Complaint& complain) {
    const auto [a, b, c, d] = entries(m);
    const Real two = exact(2);
    const Real half_gap = divide(subtract(a, d), two);
    const Real root = square_root(add(multiply(half_gap, half_gap), multiply(b, c)));
    if (!is_finite(root)) return complain(node.offset, "the eigenvalues are not real");
    const Real middle = divide(add(a, d), two);
    return Item::of(largest ? add(middle, root) : subtract(middle, root));
}

Item of_matrix(const Node& node, const Item& m, Complaint& complain) {
    if (!is_matrix(m))
        return complain(node.offset, node.word + " takes a 2×2 matrix, [[a, b], [c, d]]");
    const auto [a, b, c, d] = entries(m);
    const Real determinant = subtract(multiply(a, d), multiply(b, c));
    switch (node.function) {
        case Function::determinant: return Item::of(determinant);
        case Function::trace: return Item::of(add(a, d));
        case Function::transpose: return matrix({a, c, b, d});
        case Function::eigen_max: return eigenvalue(m, true, node, complain);
        case Function::eigen_min: return eigenvalue(m, false, node, complain);
        default: break;
    }
    const std::array<Real, 4> out = {divide(d, determinant), divide(negate(b), determinant),
                                     divide(negate(c), determinant), divide(a, determinant)};
    if (!is_finite(out[0])) return complain(node.offset, "the matrix has no inverse");
    return matrix(out);
}

Real extreme(const std::vector<Real>& x, bool largest) {
    const auto less = [](const Real& a, const Real& b) { return a.value < b.value; };
    return largest ? *std::max_element(x.begin(), x.end(), less)
                   : *std::min_element(x.begin(), x.end(), less);
}

Item of_list(const Node& node, const Items& items, Complaint& complain) {
    if (node.function == Function::length)
        return Item::of(exact(static_cast<unsigned>(items.size())));
    if (items.empty() || !all_numbers(items))
        return complain(node.offset, node.word + " takes numbers, at least one");
    std::vector<Real> x = numbers(items);
    Real total = exact(node.function == Function::product ? 1 : 0);
    switch (node.function) {
        case Function::minimum: return Item::of(extreme(x, false));
        case Function::maximum: return Item::of(extreme(x, true));
        case Function::product:
            for (const Real& factor : x) total = multiply(total, factor);
            return Item::of(total);
        case Function::norm: return Item::of(square_root(dot(x, x)));
        case Function::sorted: {
            Items out = items;
            std::stable_sort(out.begin(), out.end(), [](const Item& a, const Item& b) {
                return a.number.value > b.number.value;
            });
            return Item::of(std::move(out));
        }
        default: break;
    }
    for (const Real& term : x) total = add(total, term);
    if (node.function == Function::mean)
        total = divide(total, exact(static_cast<unsigned>(x.size())));
    return Item::of(total);
}

unsigned edit_distance(const std::string& a, const std::string& b) {
    std::vector<unsigned> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<unsigned>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        unsigned diagonal = row[0];
        row[0] = static_cast<unsigned>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const unsigned change = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

// Conway's leading number: 2^(k-1) for every k such that the last k letters of a begin b.
double leading_number(const std::string& a, const std::string& b) {
    double total = 0;
    double bit = 1;
    for (std::size_t k = 1; k <= std::min(a.size(), b.size()); ++k) {
        if (a.compare(a.size() - k, k, b, 0, k) == 0) total += bit;
        bit *= 2;
    }
    return total;
}

Item of_texts(const Node& node, const Items& arguments, Complaint& complain) {
    constexpr std::size_t kLongest = 1'000;
    for (const Item& item : arguments)
        if (item.kind != Value::Kind::text || item.text.size() > kLongest)
            return complain(node.offset, node.word + " takes two short texts");
    const std::string& a = arguments[0].text;
    const std::string& b = arguments[1].text;
    if (node.function == Function::edit_distance) return Item::of(exact(edit_distance(a, b)));
    return Item::of(exact(Quad(leading_number(a, b))));
}

Item truth(const Node& node, const Items& arguments, Complaint& complain) {
    if (!all_numbers(arguments)) return complain(node.offset, node.word + " takes comparisons");
    const auto holds = [](const Item& item) { return item.number.value != 0; };
    if (node.function == Function::logical_not) return Item::of(!holds(arguments[0]));
    if (node.function == Function::logical_and)
        return Item::of(std::all_of(arguments.begin(), arguments.end(), holds));
    return Item::of(std::any_of(arguments.begin(), arguments.end(), holds));
}

Item dot_product(const Node& node, const Items& arguments, Complaint& complain) {
    const Item& a = arguments[0];
    const Item& b = arguments[1];
    if (!a.is_list() || !b.is_list() || a.items.size() != b.items.size() || !all_numbers(a.items) ||
        !all_numbers(b.items))
        return complain(node.offset, "dot takes two lists of numbers of the same length");
    return Item::of(dot(numbers(a.items), numbers(b.items)));
}

Real combined(Op op, const Real& a, const Real& b) {
    if (op == Op::add) return add(a, b);
    if (op == Op::subtract) return subtract(a, b);
    return op == Op::multiply ? multiply(a, b) : divide(a, b);
}

Item matrix_product(const Item& left, const Item& right) {
    const auto m = entries(left);
    if (!is_matrix(right)) {
        const auto v = numbers(right.items);
        return Item::of(Items{Item::of(add(multiply(m[0], v[0]), multiply(m[1], v[1]))),
                              Item::of(add(multiply(m[2], v[0]), multiply(m[3], v[1])))});
    }
    const auto n = entries(right);
    const auto cell = [&](std::size_t row, std::size_t column) {
        return add(multiply(m[2 * row], n[column]), multiply(m[2 * row + 1], n[2 + column]));
    };
    return matrix({cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)});
}

}  // namespace

Item call_function(const Node& node, const Items& arguments, Complaint& complain) {
    using enum Function;
    switch (node.function) {
        case determinant:
        case trace:
        case transpose:
        case inverse:
        case eigen_max:
        case eigen_min: return of_matrix(node, arguments[0], complain);
        case Function::edit_distance:
        case leading: return of_texts(node, arguments, complain);
        case logical_and:
        case logical_or:
        case logical_not: return truth(node, arguments, complain);
        case Function::dot: return dot_product(node, arguments, complain);
        case minimum:
        case maximum:
        case sum:
        case product:
        case mean:
        case norm:
        case length:
        case sorted:
            if (node.function == length && arguments[0].kind == Value::Kind::text)
                return Item::of(exact(static_cast<unsigned>(arguments[0].text.size())));
            if (arguments.size() == 1 && arguments[0].is_list())
                return of_list(node, arguments[0].items, complain);
            if (node.function == minimum || node.function == maximum)
                return of_list(node, arguments, complain);
            return complain(node.offset, node.word + " takes a list");
        default: break;
    }
    if (!all_numbers(arguments)) return complain(node.offset, node.word + " takes numbers");
    return Item::of(call_elementary(node, numbers(arguments), complain));
}

Item combine_lists(const Node& node, const Item& left, const Item& right, Complaint& complain) {
    if (complain.made()) return Item::of(not_a_number());
    const bool texts = left.kind == Value::Kind::text || right.kind == Value::Kind::text;
    if (texts || node.op == Op::power)
        return complain(node.offset, "this cannot be computed with a text or a list");
    const bool vector = right.is_list() && right.items.size() == 2 && all_numbers(right.items);
    if (node.op == Op::multiply && is_matrix(left) && (is_matrix(right) || vector))
        return matrix_product(left, right);
    if (left.is_list() && right.is_list() &&
        (left.items.size() != right.items.size() || node.op == Op::multiply ||
         node.op == Op::divide))
        return complain(node.offset,
                        "two lists can be added if they are of the same length; "
                        "dot(u, v) is their scalar product");
    const std::size_t size = left.is_list() ? left.items.size() : right.items.size();
    Items out;
    for (std::size_t i = 0; i < size; ++i) {
        const Item& a = left.is_list() ? left.items[i] : left;
        const Item& b = right.is_list() ? right.items[i] : right;
        if (!a.is_number() || !b.is_number())
            out.push_back(combine_lists(node, a, b, complain));
        else
            out.push_back(Item::of(combined(node.op, a.number, b.number)));
    }
    return Item::of(std::move(out));
}

}  // namespace judge::theory
