// SPDX-License-Identifier: MIT
//
// Functions of one or two numbers, each with the bound on its error.
#include <fmt/format.h>

#include "judge/theory/evaluator.hpp"

namespace judge::theory {
namespace {

Quad magnitude(const Quad& x) { return abs(x); }

Real hyperbolic(Function function, const Real& x) {
    const Quad up = exp(x.value);
    const Quad down = exp(-x.value);
    const Quad cosh = (up + down) / 2;
    if (function == Function::cosh) return applied(cosh, magnitude(up - down) / 2, x);
    if (function == Function::tanh) {
        const Quad once = exp(-2 * magnitude(x.value));
        const Quad tanh = (1 - once) / (1 + once) * (x.value < 0 ? -1 : 1);
        return rounded(tanh, (1 - tanh * tanh) * x.error + kEpsilon * 8);
    }
    return rounded((up - down) / 2, cosh * x.error + kEpsilon * 8);
}

Real trigonometric(Function function, const Real& x) {
    const Quad s = sin(x.value);
    const Quad c = cos(x.value);
    const Quad reduced = magnitude(x.value) * kEpsilon;  // of the reduction by multiples of pi
    if (function == Function::sin) return rounded(s, magnitude(c) * (x.error + reduced));
    if (function == Function::cos) return rounded(c, magnitude(s) * (x.error + reduced));
    return rounded(s / c, (x.error + reduced) / (c * c));
}

Real inverse_trigonometric(Function function, const Real& x) {
    if (function == Function::atan) return applied(atan(x.value), 1 / (1 + x.value * x.value), x);
    if (magnitude(x.value) > 1) return not_a_number();
    const Quad slope = 1 / sqrt(1 - x.value * x.value + kEpsilon);
    return applied(function == Function::asin ? Quad(asin(x.value)) : Quad(acos(x.value)), slope,
                   x);
}

Real inverse_hyperbolic(Function function, const Real& x) {
    const Quad& v = x.value;
    if (function == Function::asinh) {
        const Quad size = log(magnitude(v) + sqrt(v * v + 1));
        return rounded(v < 0 ? Quad(-size) : size, (x.error + kEpsilon * 8) / sqrt(v * v + 1));
    }
    if (function == Function::acosh)
        return v < 1 ? not_a_number()
                     : rounded(log(v + sqrt(v * v - 1)),
                               (x.error + kEpsilon * 8) / sqrt(v * v - 1 + kEpsilon));
    if (magnitude(v) >= 1) return not_a_number();
    return rounded(log((1 + v) / (1 - v)) / 2, (x.error + kEpsilon * 8) / (1 - v * v));
}

Real logarithm(Function function, const Real& x) {
    if (!(x.value > 0)) return not_a_number();
    Quad scale = 1;
    if (function == Function::log2) scale = log(Quad(2));
    if (function == Function::log10) scale = log(Quad(10));
    const Quad result = log(x.value) / scale;
    return rounded(result, (x.error / x.value + kEpsilon * 4) / scale);
}

Real factorial(const Real& x) {
    constexpr int kMost = 1'000;
    if (!is_whole(x) || x.value < 0 || x.value > kMost) return not_a_number();
    Real result = exact(1);
    for (Quad i = 2; i <= x.value; ++i) result = multiply(result, exact(i));
    return result;
}

Real binomial(const Real& n, const Real& k) {
    constexpr int kMost = 10'000;
    if (!is_whole(n) || !is_whole(k) || n.value < 0 || n.value > kMost) return not_a_number();
    if (k.value < 0 || k.value > n.value) return exact(0);
    const Quad fewer = k.value < n.value - k.value ? k.value : Quad(n.value - k.value);
    Real result = exact(1);
    for (Quad i = 1; i <= fewer; ++i)
        result = divide(multiply(result, exact(n.value - fewer + i)), exact(i));
    // A whole number, and exact as long as 34 digits hold it.
    return abs(result.value) < Quad(1e30) ? exact(round(result.value)) : result;
}

Real sigmoid(const Real& x) {
    const Quad once = exp(-magnitude(x.value));
    const Quad result = x.value < 0 ? Quad(once / (1 + once)) : Quad(1 / (1 + once));
    return applied(result, result * (1 - result), x);
}

Real unary(Function function, const Real& x) {
    using enum Function;
    switch (function) {
        case Function::abs: return {magnitude(x.value), x.error};
        case Function::exp:
            return applied(boost::multiprecision::exp(x.value), boost::multiprecision::exp(x.value),
                           x);
        case Function::log:
        case Function::log2:
        case Function::log10: return logarithm(function, x);
        case Function::sqrt: return square_root(x);
        case Function::cbrt: {
            const Real root = power({magnitude(x.value), x.error}, divide(exact(1), exact(3)));
            return x.value < 0 ? negate(root) : root;
        }
        case Function::sin:
        case Function::cos:
        case Function::tan: return trigonometric(function, x);
        case Function::asin:
        case Function::acos:
        case Function::atan: return inverse_trigonometric(function, x);
        case Function::sinh:
        case Function::cosh:
        case Function::tanh: return hyperbolic(function, x);
        case Function::asinh:
        case Function::acosh:
        case Function::atanh: return inverse_hyperbolic(function, x);
        case Function::floor: return exact(steady_floor(x));
        case Function::ceil: return exact(-steady_floor(negate(x)));
        case Function::round: return exact(steady_floor(judge::theory::add(x, exact(Quad(0.5)))));
        case sign: return exact(x.value == 0 ? 0 : (x.value < 0 ? -1 : 1));
        case Function::factorial: return judge::theory::factorial(x);
        case Function::sigmoid: return judge::theory::sigmoid(x);
        case relu: return x.value > 0 ? x : exact(0);
        case erf: return error_function(x);
        case Function::normal_cdf: return judge::theory::normal_cdf(x);
        case Function::normal_quantile: return judge::theory::normal_quantile(x);
        case Function::normal_density: return judge::theory::normal_density(x);
        default: return not_a_number();
    }
}

Real binary(Function function, const Real& a, const Real& b) {
    switch (function) {
        case Function::atan2: {
            const Quad size = a.value * a.value + b.value * b.value;
            if (size == 0) return not_a_number();
            return rounded(atan2(a.value, b.value),
                           (magnitude(a.value) * b.error + magnitude(b.value) * a.error) / size);
        }
        case Function::hypot: return square_root(add(multiply(a, a), multiply(b, b)));
        case Function::mod: {
            if (b.value == 0) return not_a_number();
            return subtract(a, multiply(b, exact(steady_floor(divide(a, b)))));
        }
        case Function::binomial: return binomial(a, b);
        default: return not_a_number();
    }
}

}  // namespace

Real call_elementary(const Node& node, const std::vector<Real>& x, Complaint& complain) {
    Real result = x.size() == 1 ? unary(node.function, x[0]) : binary(node.function, x[0], x[1]);
    if (is_finite(result)) return result;
    const std::string name = node.word.empty() ? "factorial" : node.word;
    std::string shown = x[0].value.str(6);
    for (std::size_t i = 1; i < x.size(); ++i) shown += ", " + x[i].value.str(6);
    complain(node.offset, fmt::format("{}({}) is not defined", name, shown));
    return not_a_number();
}

}  // namespace judge::theory
