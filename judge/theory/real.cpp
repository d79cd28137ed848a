// SPDX-License-Identifier: MIT
#include "judge/theory/real.hpp"

#include <cmath>

namespace judge::theory {
namespace {

const Quad kSnap = Quad(1e-12);  // NOLINT(cert-err58-cpp): a constant cannot fail to be made

Quad pi() { return boost::math::constants::pi<Quad>(); }

// erfc(x) for x >= 0: the series near 0, the continued fraction far out; both to full precision.
Quad erfc_positive(const Quad& x) {
    const Quad gauss = exp(-x * x);
    if (x < 5) {
        Quad term = x;
        Quad total = x;
        for (int n = 1; abs(term) > abs(total) * kEpsilon / 4; ++n) {
            term *= 2 * x * x / (2 * n + 1);
            total += term;
        }
        return 1 - 2 / sqrt(pi()) * gauss * total;
    }
    Quad fraction = 0;
    for (int k = 200; k > 0; --k) fraction = Quad(k) / 2 / (x + fraction);
    return gauss / sqrt(pi()) / (x + fraction);
}

Quad erfc_of(const Quad& x) { return x < 0 ? 2 - erfc_positive(-x) : erfc_positive(x); }

Quad density(const Quad& x) { return exp(-x * x / 2) / sqrt(2 * pi()); }

}  // namespace

Real exact(Quad value) { return {std::move(value), 0}; }

Real rounded(Quad value, const Quad& error) {
    const Quad own = abs(value) * kEpsilon;
    return {std::move(value), error + own};
}

Real not_a_number() { return {std::numeric_limits<Quad>::quiet_NaN(), 0}; }

bool is_finite(const Real& x) { return (boost::math::isfinite)(x.value); }

bool is_whole(const Real& x) { return is_finite(x) && floor(x.value) == x.value; }

Real add(const Real& a, const Real& b) { return rounded(a.value + b.value, a.error + b.error); }

Real subtract(const Real& a, const Real& b) {
    return rounded(a.value - b.value, a.error + b.error);
}

Real multiply(const Real& a, const Real& b) {
    return rounded(a.value * b.value,
                   abs(a.value) * b.error + abs(b.value) * a.error + a.error * b.error);
}

Real divide(const Real& a, const Real& b) {
    if (b.value == 0 || abs(b.value) <= b.error) return not_a_number();
    const Quad ratio = a.value / b.value;
    return rounded(ratio, (a.error + abs(ratio) * b.error) / abs(b.value));
}

Real negate(const Real& a) { return {-a.value, a.error}; }

Real power(const Real& a, const Real& b) {
    constexpr double kMostWhole = 1e6;
    if (is_whole(b) && b.error < kSnap && abs(b.value) <= kMostWhole) {
        const int n = b.value.convert_to<int>();
        if (a.value == 0 && n < 0) return not_a_number();
        const Quad result = pow(a.value, n);
        const Quad slope = a.value == 0 ? Quad(0) : abs(n * result / a.value);
        return rounded(result, slope * a.error + std::abs(n) * abs(result) * kEpsilon);
    }
    if (a.value == 0 && b.value > 0) return exact(0);
    if (!(a.value > 0)) return not_a_number();
    const Quad result = exp(b.value * log(a.value));
    const Quad inner = abs(log(a.value)) * b.error + abs(b.value / a.value) * a.error +
                       abs(b.value * log(a.value)) * kEpsilon * 4;
    return rounded(result, abs(result) * inner);
}

Real applied(const Quad& value, const Quad& slope, const Real& x) {
    return rounded(value, slope * x.error + abs(value) * kEpsilon * 4);
}

Real square_root(const Real& x) {
    if (x.value < 0) {
        // A sum of squares may come out below zero by its rounding alone.
        return -x.value <= x.error ? Real{0, sqrt(x.error)} : not_a_number();
    }
    const Quad root = sqrt(x.value);
    return root == 0 ? Real{0, sqrt(x.error)} : applied(root, 1 / (2 * root), x);
}

Real error_function(const Real& x) {
    return applied(1 - erfc_of(x.value), 2 / sqrt(pi()) * exp(-x.value * x.value), x);
}

Real normal_cdf(const Real& x) {
    const Quad result = erfc_of(-x.value / sqrt(Quad(2))) / 2;
    return rounded(result, density(x.value) * x.error + kEpsilon * 64);
}

Real normal_quantile(const Real& p) {
    if (!(p.value > 0 && p.value < 1)) return not_a_number();
    double low = -38;
    double high = 38;
    const double goal = p.value.convert_to<double>();
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (std::erfc(-middle / std::sqrt(2.0)) / 2 < goal ? low : high) = middle;
    }
    Quad x = (low + high) / 2;
    for (int i = 0; i < 3; ++i) x -= (erfc_of(-x / sqrt(Quad(2))) / 2 - p.value) / density(x);
    return rounded(x, (p.error + kEpsilon * 64) / density(x));
}

Real normal_density(const Real& x) {
    const Quad result = density(x.value);
    return applied(result, abs(x.value) * result, x);
}

int compare(const Real& a, const Real& b) {
    const Quad gap = a.value - b.value;
    const Quad size = abs(a.value) > abs(b.value) ? abs(a.value) : abs(b.value);
    if (abs(gap) <= kSnap * size + a.error + b.error) return 0;
    return gap < 0 ? -1 : 1;
}

Quad steady_floor(const Real& x) {
    const Quad up = floor(x.value) + 1;
    const Quad slack = kSnap * (abs(x.value) > 1 ? Quad(abs(x.value)) : Quad(1));
    return up - x.value <= slack ? up : Quad(floor(x.value));
}

}  // namespace judge::theory
